/** Slack, 22 February 2022. Source: https://slack.engineering/slacks-incident-on-2-22-22/ */
export const slack2022 = {
  format: 'hundredfold/1',
  title: 'Client boot',
  scenario: {
    multiple: 10,
    replay: 'slack-2022',
  },
  drivers: [
    {
      id: 'boots',
      name: 'Clients that start',
      unit: '1/s',
      base: {
        value: 500,
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
      id: 'boot',
      name: 'Start the client',
      entry: 'web',
      driver: 'boots',
      perUnit: 1,
    },
  ],
  components: [
    {
      id: 'web',
      name: 'Web application',
      kind: 'service',
      position: {
        x: 0,
        y: 0,
      },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          capacity: {
            value: 20000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'memcached',
      name: 'Memcached',
      kind: 'cache',
      position: {
        x: 0,
        y: 136,
      },
      instances: {
        step: 25,
        others: 75,
      },
      hitRatio: {
        value: 0.99,
        source: 'estimated',
        note: 'assumed, not in the source',
      },
      hitFollowsSurvivors: true,
      limits: [
        {
          id: 'ops',
          kind: 'throughput',
          capacity: {
            perInstance: {
              value: 20000,
              source: 'estimated',
              note: 'assumed, not in the source',
            },
          },
        },
      ],
    },
    {
      id: 'vitess',
      name: 'Vitess keyspace',
      kind: 'database',
      position: {
        x: 0,
        y: 328,
      },
      state: 'sharded',
      limits: [
        {
          id: 'qps',
          kind: 'throughput',
          capacity: {
            value: 2000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'web-memcached',
      from: 'web',
      to: 'memcached',
      calls: {
        value: 20,
        source: 'estimated',
        note: 'assumed, not in the source',
      },
      mode: 'sync',
    },
    {
      id: 'memcached-vitess',
      from: 'memcached',
      to: 'vitess',
      calls: 1,
      mode: 'sync',
      onMiss: true,
    },
  ],
  domains: [
    {
      id: 'step',
      name: 'This step of the upgrade',
      kind: 'deployment',
      contains: [],
      position: {
        x: 224,
        y: 0,
      },
      size: {
        width: 208,
        height: 88,
      },
      limits: [],
    },
    {
      id: 'others',
      name: 'Not upgraded yet',
      kind: 'deployment',
      contains: [],
      position: {
        x: 224,
        y: 112,
      },
      size: {
        width: 208,
        height: 88,
      },
      limits: [],
    },
  ],
}
