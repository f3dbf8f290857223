/** A web shop in three tiers: what its application pools do to the one database as it scales out. */
export const threeTierShop = {
  format: 'hundredfold/1',
  title: 'Web shop',
  scenario: {
    multiple: 100,
    objectives: [
      {
        flow: 'order',
        availability: 0.999,
      },
    ],
  },
  drivers: [
    {
      id: 'visitors',
      name: 'Visitors',
      unit: '1/s',
      base: 10,
      curve: {
        kind: 'linear',
      },
    },
    {
      id: 'rows',
      name: 'Stored orders',
      unit: 'B',
      base: 60000000000,
      curve: {
        kind: 'linear',
      },
    },
  ],
  flows: [
    {
      id: 'browse',
      name: 'Look at a product',
      entry: 'cdn',
      driver: 'visitors',
      perUnit: 10,
    },
    {
      id: 'order',
      name: 'Place an order',
      entry: 'lb',
      driver: 'visitors',
      perUnit: 0.3,
    },
  ],
  components: [
    {
      id: 'cdn',
      name: 'CDN',
      kind: 'cdn',
      position: {
        x: 144,
        y: 0,
      },
      hitRatio: {
        value: 0.6,
        low: 0.5,
        high: 0.7,
      },
      limits: [
        {
          id: 'egress',
          kind: 'bandwidth',
          unit: 'bit/s',
          terms: [
            {
              arrivals: true,
              coefficient: 2400000,
            },
          ],
          capacity: 100000000000,
        },
      ],
    },
    {
      id: 'lb',
      name: 'nginx',
      kind: 'load-balancer',
      position: {
        x: 144,
        y: 136,
      },
      instances: {
        az1: 1,
        az2: 1,
      },
      operations: {
        metrics: true,
        alerts: true,
      },
      limits: [
        {
          id: 'connections',
          kind: 'sockets',
          unit: 'connections',
          terms: [
            {
              arrivals: true,
              coefficient: 0.3,
            },
          ],
          capacity: {
            perInstance: {
              value: 512,
              source: 'default',
              note: 'nginx: worker_connections 512, one worker; a proxied request holds two, here for 150 ms',
            },
          },
        },
      ],
    },
    {
      id: 'web',
      name: 'Application',
      kind: 'service',
      position: {
        x: 144,
        y: 304,
      },
      instances: {
        az1: 2,
        az2: 2,
      },
      maxInstances: 60,
      autoscale: {
        perInstance: 20,
        targetUtilization: 0.6,
        reactionSeconds: 180,
      },
      instanceAvailability: 0.995,
      need: 2,
      state: 'stateless',
      operations: {
        metrics: true,
        alerts: true,
        rollout: 'rolling',
        recovery: 'auto',
      },
      limits: [
        {
          id: 'cpu',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            perInstance: {
              value: 20,
              low: 15,
              high: 27,
            },
          },
        },
        {
          id: 'threads',
          kind: 'threads',
          unit: 'threads',
          terms: [
            {
              arrivals: true,
              coefficient: 0.12,
            },
          ],
          capacity: {
            perInstance: {
              value: 200,
              source: 'default',
              note: 'Apache Tomcat: maxThreads 200; a request holds one for 120 ms',
            },
          },
        },
      ],
    },
    {
      id: 'cache',
      name: 'Redis',
      kind: 'cache',
      position: {
        x: 0,
        y: 472,
      },
      instances: {
        az1: 1,
        az2: 1,
      },
      hitRatio: {
        value: 0.85,
        low: 0.75,
        high: 0.92,
      },
      limits: [
        {
          id: 'ops',
          kind: 'throughput',
          unit: 'ops/s',
          capacity: {
            value: 80000,
            low: 50000,
            high: 120000,
          },
        },
        {
          id: 'clients',
          kind: 'connections',
          capacity: {
            value: 10000,
            source: 'default',
            note: 'Redis: maxclients 10,000',
          },
          from: 'web',
          poolPerInstance: 8,
        },
      ],
    },
    {
      id: 'db',
      name: 'PostgreSQL',
      kind: 'database',
      position: {
        x: 88,
        y: 640,
      },
      instances: {
        az1: 1,
        az2: 1,
      },
      state: 'single-writer',
      limits: [
        {
          id: 'connections',
          kind: 'connections',
          capacity: {
            value: 97,
            source: 'default',
            note: 'PostgreSQL: max_connections 100, of which 3 are reserved; HikariCP opens 10 per instance',
          },
          from: 'web',
          poolPerInstance: 10,
        },
        {
          id: 'queries',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            value: 4000,
            low: 2500,
            high: 6000,
          },
        },
        {
          id: 'iops',
          kind: 'iops',
          unit: 'ops/s',
          terms: [
            {
              arrivals: true,
              flows: ['order'],
              coefficient: 3,
            },
            {
              arrivals: true,
              flows: ['browse'],
              coefficient: 0.3,
            },
          ],
          capacity: {
            value: 3000,
            source: 'default',
            note: 'Amazon EBS gp3: 3,000 operations per second included',
          },
        },
        {
          id: 'storage',
          kind: 'storage',
          unit: 'B',
          terms: [
            {
              driver: 'rows',
              coefficient: 1,
            },
          ],
          capacity: 2000000000000,
        },
      ],
    },
    {
      id: 'mail',
      name: 'Mail provider',
      kind: 'external',
      position: {
        x: 264,
        y: 472,
      },
      limits: [
        {
          id: 'quota',
          kind: 'quota',
          unit: 'mails/s',
          capacity: {
            value: 14,
            source: 'default',
            note: 'Amazon SES: 14 mails per second is a usual quota out of the sandbox; ask for yours',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'cdn-lb',
      from: 'cdn',
      to: 'lb',
      calls: 1,
      flows: ['browse'],
      mode: 'sync',
      onMiss: true,
    },
    {
      id: 'lb-web',
      from: 'lb',
      to: 'web',
      calls: 1,
      mode: 'sync',
    },
    {
      id: 'web-cache',
      from: 'web',
      to: 'cache',
      calls: 4,
      flows: ['browse'],
      mode: 'sync',
    },
    {
      id: 'cache-db',
      from: 'cache',
      to: 'db',
      calls: 1,
      flows: ['browse'],
      mode: 'sync',
      onMiss: true,
    },
    {
      id: 'web-db',
      from: 'web',
      to: 'db',
      calls: 12,
      flows: ['order'],
      mode: 'sync',
    },
    {
      id: 'web-mail',
      from: 'web',
      to: 'mail',
      calls: 1,
      flows: ['order'],
      mode: 'async',
      critical: false,
    },
  ],
  domains: [
    {
      id: 'az1',
      name: 'Zone 1',
      kind: 'zone',
      contains: [],
      availability: 0.999,
      position: {
        x: 368,
        y: 0,
      },
      size: {
        width: 208,
        height: 128,
      },
      limits: [],
    },
    {
      id: 'az2',
      name: 'Zone 2',
      kind: 'zone',
      contains: [],
      availability: 0.999,
      position: {
        x: 368,
        y: 152,
      },
      size: {
        width: 208,
        height: 128,
      },
      limits: [],
    },
  ],
}
