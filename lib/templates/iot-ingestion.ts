/** Device messages from a broker into a stream, a store by key and an archive. */
export const iotIngestion = {
  format: 'hundredfold/1',
  title: 'IoT ingestion',
  scenario: {
    multiple: 100,
    growth: {
      kind: 'compound',
      perYear: 1.5,
    },
  },
  drivers: [
    {
      id: 'devices',
      name: 'Devices',
      unit: 'devices',
      base: 200000,
      curve: {
        kind: 'linear',
      },
    },
  ],
  flows: [
    {
      id: 'message',
      name: 'Send a reading, once a minute',
      entry: 'fleet',
      driver: 'devices',
      perUnit: 0.016666666666666666,
    },
    {
      id: 'connect',
      name: 'Connect, once a day',
      entry: 'fleet',
      driver: 'devices',
      perUnit: 0.000011574074074074073,
    },
  ],
  components: [
    {
      id: 'fleet',
      name: 'Devices',
      kind: 'client',
      position: {
        x: 216,
        y: 0,
      },
      limits: [],
    },
    {
      id: 'broker',
      name: 'MQTT broker',
      kind: 'gateway',
      position: {
        x: 216,
        y: 136,
      },
      limits: [
        {
          id: 'sessions',
          kind: 'sockets',
          unit: 'connections',
          terms: [
            {
              driver: 'devices',
              coefficient: 1,
            },
          ],
          capacity: {
            value: 500000,
            source: 'default',
            note: 'AWS IoT Core: 500,000 connections per account, can be raised',
          },
        },
        {
          id: 'connects',
          kind: 'quota',
          unit: '1/s',
          terms: [
            {
              arrivals: true,
              flows: ['connect'],
              coefficient: 1,
            },
          ],
          capacity: {
            value: 500,
            source: 'default',
            note: 'AWS IoT Core: 500 connect requests per second per account, can be raised',
          },
        },
      ],
    },
    {
      id: 'stream',
      name: 'Stream (shards)',
      kind: 'stream',
      position: {
        x: 216,
        y: 272,
      },
      instances: 10,
      state: 'sharded',
      limits: [
        {
          id: 'records',
          kind: 'throughput',
          unit: 'records/s',
          capacity: {
            perInstance: {
              value: 1000,
              source: 'default',
              note: 'Amazon Kinesis: 1,000 records per second per shard',
            },
          },
        },
        {
          id: 'bytes',
          kind: 'bandwidth',
          unit: 'B/s',
          terms: [
            {
              arrivals: true,
              coefficient: 500,
            },
          ],
          capacity: {
            perInstance: {
              value: 1000000,
              source: 'default',
              note: 'Amazon Kinesis: 1 MB per second per shard; a reading has 500 bytes',
            },
          },
        },
      ],
    },
    {
      id: 'consumer',
      name: 'Consumer',
      kind: 'function',
      position: {
        x: 216,
        y: 408,
      },
      limits: [
        {
          id: 'concurrency',
          kind: 'concurrency',
          unit: 'executions',
          terms: [
            {
              arrivals: true,
              coefficient: 0.2,
            },
          ],
          capacity: {
            value: 1000,
            source: 'default',
            note: 'AWS Lambda: 1,000 concurrent executions per region; a batch of 100 takes 200 ms',
          },
        },
      ],
    },
    {
      id: 'state',
      name: 'Latest state',
      kind: 'database',
      position: {
        x: 0,
        y: 544,
      },
      state: 'sharded',
      limits: [
        {
          id: 'partition',
          kind: 'hot-partition',
          unit: 'writes/s',
          capacity: {
            value: 1000,
            source: 'default',
            note: 'Amazon DynamoDB: 1,000 writes per second per partition; the largest customer has 5 % of the devices',
          },
          largestShare: 0.05,
        },
      ],
    },
    {
      id: 'history',
      name: 'Recent history',
      kind: 'database',
      position: {
        x: 216,
        y: 544,
      },
      state: 'single-writer',
      limits: [
        {
          id: 'writes',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            value: 1200,
            low: 800,
            high: 1800,
          },
        },
        {
          id: 'storage',
          kind: 'stock',
          unit: 'B',
          capacity: 4000000000000,
          initial: 1008000000000,
          inflowPerDay: 144000000000,
          retentionDays: 7,
        },
      ],
    },
    {
      id: 'archive',
      name: 'Archive',
      kind: 'object-store',
      position: {
        x: 432,
        y: 544,
      },
      limits: [
        {
          id: 'put',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            value: 3500,
            source: 'default',
            note: 'Amazon S3: at least 3,500 PUT requests per second per prefix',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'fleet-broker',
      from: 'fleet',
      to: 'broker',
      calls: 1,
      mode: 'sync',
    },
    {
      id: 'broker-stream',
      from: 'broker',
      to: 'stream',
      calls: 1,
      flows: ['message'],
      mode: 'async',
    },
    {
      id: 'stream-consumer',
      from: 'stream',
      to: 'consumer',
      calls: 0.01,
      flows: ['message'],
      mode: 'async',
    },
    {
      id: 'consumer-state',
      from: 'consumer',
      to: 'state',
      calls: 100,
      flows: ['message'],
      mode: 'sync',
    },
    {
      id: 'consumer-history',
      from: 'consumer',
      to: 'history',
      calls: 4,
      flows: ['message'],
      mode: 'sync',
    },
    {
      id: 'consumer-archive',
      from: 'consumer',
      to: 'archive',
      calls: 1,
      flows: ['message'],
      mode: 'async',
    },
  ],
  domains: [],
}
