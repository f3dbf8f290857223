/** Fortnite, 3–4 February 2018. Source: https://www.fortnite.com/news/postmortem-of-service-outage-at-3-4m-ccu */
export const fortnite2018 = {
  format: 'hundredfold/1',
  title: 'Matchmaking shard',
  scenario: {
    multiple: 100,
    replay: 'fortnite-2018',
  },
  drivers: [
    {
      id: 'requests',
      name: 'Client requests',
      unit: '1/s',
      base: {
        value: 124000,
        source: 'imported',
        note: 'stated by the source',
      },
      curve: {
        kind: 'linear',
      },
    },
  ],
  flows: [
    {
      id: 'play',
      name: 'Client request',
      entry: 'mcp',
      driver: 'requests',
      perUnit: 1,
    },
  ],
  components: [
    {
      id: 'mcp',
      name: 'MCP service',
      kind: 'service',
      position: {
        x: 0,
        y: 48,
      },
      limits: [],
    },
    {
      id: 'matchmaking-shard',
      name: 'Matchmaking shard',
      kind: 'database',
      position: {
        x: 280,
        y: 0,
      },
      instances: 1,
      state: 'single-writer',
      limits: [
        {
          id: 'ops',
          kind: 'throughput',
          capacity: {
            value: 100000,
            source: 'estimated',
            note: 'assumed equal for every shard; cancels in the ratio',
          },
        },
        {
          id: 'writes',
          kind: 'writes',
          terms: [
            {
              connection: 'mcp-matchmaking-writes',
              coefficient: 1,
            },
          ],
          capacity: {
            value: 25000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'user-shards',
      name: 'User shards',
      kind: 'database',
      position: {
        x: 280,
        y: 96,
      },
      instances: 8,
      state: 'sharded',
      limits: [
        {
          id: 'ops',
          kind: 'throughput',
          capacity: {
            perInstance: 100000,
          },
        },
        {
          id: 'writes',
          kind: 'writes',
          terms: [
            {
              connection: 'mcp-users-writes',
              coefficient: 1,
            },
          ],
          capacity: {
            perInstance: 25000,
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'mcp-matchmaking-reads',
      from: 'mcp',
      to: 'matchmaking-shard',
      calls: 0.427258064516129,
      mode: 'sync',
    },
    {
      id: 'mcp-matchmaking-writes',
      from: 'mcp',
      to: 'matchmaking-shard',
      calls: 0.11709677419354839,
      mode: 'sync',
    },
    {
      id: 'mcp-users-reads',
      from: 'mcp',
      to: 'user-shards',
      calls: 2.137258064516129,
      mode: 'sync',
    },
    {
      id: 'mcp-users-writes',
      from: 'mcp',
      to: 'user-shards',
      calls: 0.9474193548387096,
      mode: 'sync',
    },
  ],
  domains: [],
}
