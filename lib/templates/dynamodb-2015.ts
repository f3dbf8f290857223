/** Amazon DynamoDB, 20 September 2015. Source: https://aws.amazon.com/message/5467D2/ */
export const dynamodb2015 = {
  format: 'hundredfold/1',
  title: 'Metadata service',
  scenario: {
    multiple: 10,
    replay: 'dynamodb-2015',
  },
  drivers: [
    {
      id: 'servers',
      name: 'Storage servers',
      unit: 'servers',
      base: {
        value: 1000,
        source: 'estimated',
        note: 'assumed, not in the source',
      },
      curve: {
        kind: 'linear',
      },
    },
    {
      id: 'membership',
      name: 'Servers x membership size',
      unit: 'B/s',
      base: {
        value: 1000000,
        source: 'estimated',
        note: 'assumed, not in the source',
      },
      curve: {
        kind: 'quadratic',
      },
    },
  ],
  flows: [
    {
      id: 'renew',
      name: 'Renew membership',
      entry: 'storage',
      driver: 'servers',
      perUnit: 1,
    },
  ],
  components: [
    {
      id: 'storage',
      name: 'Storage servers',
      kind: 'database',
      position: {
        x: 0,
        y: 0,
      },
      limits: [],
    },
    {
      id: 'metadata',
      name: 'Metadata service',
      kind: 'service',
      position: {
        x: 240,
        y: 0,
      },
      limits: [
        {
          id: 'requests',
          kind: 'throughput',
          capacity: {
            value: 4000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
        {
          id: 'bytes',
          kind: 'bandwidth',
          unit: 'B/s',
          terms: [
            {
              driver: 'membership',
              coefficient: 1,
            },
          ],
          capacity: {
            value: 4000000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'storage-metadata',
      from: 'storage',
      to: 'metadata',
      calls: 1,
      mode: 'sync',
      retry: {
        retries: 3,
        timeoutSeconds: 1,
        wastedWork: 1,
      },
    },
  ],
  domains: [],
}
