/** Team chat: one board on which everything grows along another curve. */
export const teamChat = {
  format: 'hundredfold/1',
  title: 'Team chat',
  scenario: { multiple: 100 },
  drivers: [
    { id: 'conns', name: 'Open connections', unit: 'connections', base: 15000, curve: { kind: 'linear' } },
    { id: 'msgs', name: 'Messages', unit: '1/s', base: 500, curve: { kind: 'linear' } },
    {
      id: 'deliveries',
      name: 'Deliveries',
      unit: '1/s',
      base: 10000,
      curve: { kind: 'power', exponent: 1.5 },
    },
    { id: 'index', name: 'Index operations', unit: '1/s', base: 200, curve: { kind: 'nlogn', n0: 1000000 } },
    { id: 'presence', name: 'Presence updates', unit: '1/s', base: 800, curve: { kind: 'quadratic' } },
    { id: 'stored', name: 'Stored messages', unit: 'B', base: 300000000000, curve: { kind: 'linear' } },
    { id: 'auth', name: 'Auth work', unit: '1/s', base: 50, curve: { kind: 'log', n0: 50000 } },
    { id: 'pairs', name: 'Video pairs', unit: 'streams', base: 1225, curve: { kind: 'all-pairs', n0: 50 } },
  ],
  flows: [{ id: 'msg', name: 'Send a message', entry: 'gateway', driver: 'msgs', perUnit: 1 }],
  components: [
    {
      id: 'gateway',
      name: 'Gateway',
      kind: 'gateway',
      position: { x: 0, y: 104 },
      instances: 10,
      limits: [
        {
          id: 'connections',
          kind: 'sockets',
          terms: [{ driver: 'conns', coefficient: 1 }],
          capacity: {
            perInstance: {
              value: 65000,
              source: 'default',
              note: 'One address has 65,535 ports; some are taken',
            },
          },
        },
        { id: 'msg_rps', kind: 'throughput', capacity: { perInstance: 2500 } },
      ],
    },
    {
      id: 'broker',
      name: 'Broker',
      kind: 'stream',
      position: { x: 272, y: 0 },
      limits: [
        {
          id: 'deliveries',
          kind: 'fan-out',
          terms: [{ driver: 'deliveries', coefficient: 1 }],
          capacity: 400000,
        },
      ],
    },
    {
      id: 'presence',
      name: 'Presence',
      kind: 'service',
      position: { x: 0, y: 336 },
      limits: [
        { id: 'updates', kind: 'fan-out', terms: [{ driver: 'presence', coefficient: 1 }], capacity: 120000 },
      ],
    },
    {
      id: 'db',
      name: 'Database',
      kind: 'database',
      position: { x: 272, y: 104 },
      limits: [
        { id: 'leader_writes', kind: 'throughput', capacity: 8000 },
        {
          id: 'storage',
          kind: 'storage',
          unit: 'B',
          terms: [{ driver: 'stored', coefficient: 1 }],
          capacity: 16000000000000,
        },
      ],
    },
    {
      id: 'search',
      name: 'Search',
      kind: 'search',
      position: { x: 272, y: 336 },
      limits: [
        { id: 'index_ops', kind: 'cpu', terms: [{ driver: 'index', coefficient: 1 }], capacity: 9000 },
      ],
    },
    {
      id: 'auth',
      name: 'Auth',
      kind: 'service',
      position: { x: 0, y: 440 },
      limits: [{ id: 'cpu', kind: 'cpu', terms: [{ driver: 'auth', coefficient: 1 }], capacity: 100 }],
    },
    {
      id: 'push',
      name: 'Push vendor',
      kind: 'external',
      position: { x: 272, y: 208 },
      limits: [
        {
          id: 'quota_rps',
          kind: 'quota',
          capacity: {
            value: 10000,
            source: 'default',
            note: 'Firebase Cloud Messaging: 600,000 messages per minute for a project',
          },
        },
      ],
    },
    {
      id: 'video',
      name: 'Video',
      kind: 'service',
      position: { x: 272, y: 440 },
      limits: [
        {
          id: 'pair_streams',
          kind: 'fan-out',
          terms: [
            { driver: 'pairs', coefficient: 1 },
            { driver: 'conns', coefficient: 0.01 },
          ],
          capacity: 250000,
        },
      ],
    },
  ],
  connections: [
    { id: 'gateway-broker', from: 'gateway', to: 'broker', calls: 1, mode: 'sync' },
    { id: 'gateway-db', from: 'gateway', to: 'db', calls: 1, mode: 'sync' },
    { id: 'gateway-push', from: 'gateway', to: 'push', calls: 0.2, mode: 'sync' },
  ],
  domains: [],
}
