/** Hachyderm, November 2022. Source: https://community.hachyderm.io/blog/2022/12/03/leaving-the-basement/ */
export const hachyderm2022 = {
  format: 'hundredfold/1',
  title: 'Hachyderm',
  scenario: {
    multiple: 10,
    replay: 'hachyderm-2022',
  },
  drivers: [
    {
      id: 'federation',
      name: 'Federated posts',
      unit: '1/s',
      base: {
        value: 100,
        source: 'estimated',
        note: 'assumed, not in the source',
      },
      curve: {
        kind: 'linear',
      },
    },
    {
      id: 'egress',
      name: 'Egress',
      unit: 'bit/s',
      base: {
        value: 217000000,
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
      id: 'fed',
      name: 'Receive a post',
      entry: 'sidekiq',
      driver: 'federation',
      perUnit: 1,
    },
  ],
  components: [
    {
      id: 'sidekiq',
      name: 'Sidekiq',
      kind: 'worker',
      position: {
        x: 216,
        y: 0,
      },
      limits: [],
    },
    {
      id: 'nfs',
      name: 'NFS media',
      kind: 'object-store',
      position: {
        x: 24,
        y: 184,
      },
      instances: {
        alice: 1,
      },
      limits: [
        {
          id: 'clients',
          kind: 'throughput',
          capacity: {
            value: 300,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'postgres',
      name: 'Postgres',
      kind: 'database',
      position: {
        x: 240,
        y: 184,
      },
      instances: {
        alice: 1,
      },
      limits: [
        {
          id: 'connections',
          kind: 'throughput',
          capacity: {
            value: 1000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'disks',
      name: 'Two SSDs',
      kind: 'disk',
      position: {
        x: 136,
        y: 320,
      },
      instances: {
        alice: 1,
      },
      limits: [
        {
          id: 'iops',
          kind: 'iops',
          unit: 'ops/s',
          capacity: {
            value: 1000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'uplink',
      name: 'Uplink',
      kind: 'network',
      position: {
        x: 0,
        y: 0,
      },
      limits: [
        {
          id: 'egress',
          kind: 'bandwidth',
          unit: 'bit/s',
          terms: [
            {
              driver: 'egress',
              coefficient: 1,
            },
          ],
          capacity: {
            value: 200000000,
            source: 'imported',
            note: 'stated by the source',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'sidekiq-postgres',
      from: 'sidekiq',
      to: 'postgres',
      calls: 4,
      mode: 'sync',
    },
    {
      id: 'sidekiq-nfs',
      from: 'sidekiq',
      to: 'nfs',
      calls: 2,
      mode: 'sync',
    },
    {
      id: 'postgres-disks',
      from: 'postgres',
      to: 'disks',
      calls: 1.5,
      mode: 'sync',
    },
    {
      id: 'nfs-disks',
      from: 'nfs',
      to: 'disks',
      calls: 3,
      mode: 'sync',
    },
  ],
  domains: [
    {
      id: 'alice',
      name: 'Host Alice',
      kind: 'host',
      contains: [],
      position: {
        x: 0,
        y: 136,
      },
      size: {
        width: 448,
        height: 280,
      },
      limits: [],
    },
  ],
}
