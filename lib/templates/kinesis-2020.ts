/** Amazon Kinesis, 25 November 2020, with a fleet that scales out. Source: https://aws.amazon.com/message/11201/ */
export const kinesis2020 = {
  format: 'hundredfold/1',
  title: 'Kinesis front end',
  scenario: {
    multiple: 10,
    replay: 'kinesis-2020',
  },
  drivers: [
    {
      id: 'requests',
      name: 'Requests',
      unit: '1/s',
      base: {
        value: 80000,
        source: 'estimated',
        note: 'assumed, not in the source',
      },
      curve: {
        kind: 'linear',
      },
    },
  ],
  flows: [
    {
      id: 'put',
      name: 'Put a record',
      entry: 'front-end',
      driver: 'requests',
      perUnit: 1,
    },
  ],
  components: [
    {
      id: 'front-end',
      name: 'Front-end fleet',
      kind: 'service',
      position: {
        x: 0,
        y: 48,
      },
      instances: 100,
      maxInstances: 1000,
      autoscale: {
        perInstance: 1000,
        targetUtilization: 0.8,
      },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          capacity: {
            perInstance: 1000,
          },
        },
        {
          id: 'threads',
          kind: 'threads',
          unit: 'threads per host',
          terms: [
            {
              instancesOf: 'front-end',
              coefficient: 1,
            },
            {
              constant: -1,
            },
          ],
          capacity: {
            value: 120,
            source: 'estimated',
            note: 'assumed: the source says a limit exists and gives no value',
          },
        },
      ],
    },
    {
      id: 'metadata',
      name: 'Metadata store',
      kind: 'database',
      position: {
        x: 272,
        y: 0,
      },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          capacity: {
            source: 'unknown',
            note: 'not published',
          },
        },
      ],
    },
    {
      id: 'cells',
      name: 'Back-end cells',
      kind: 'stream',
      position: {
        x: 272,
        y: 96,
      },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          capacity: {
            source: 'unknown',
            note: 'not published',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'front-end-metadata',
      from: 'front-end',
      to: 'metadata',
      calls: 0.01,
      mode: 'sync',
    },
    {
      id: 'front-end-cells',
      from: 'front-end',
      to: 'cells',
      calls: 1,
      mode: 'sync',
    },
  ],
  domains: [],
}
