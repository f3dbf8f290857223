/** A checkout that leans on third parties, each with a quota of its own. */
export const payments = {
  format: 'hundredfold/1',
  title: 'Payments',
  scenario: {
    multiple: 100,
    objectives: [
      {
        flow: 'pay',
        availability: 0.9995,
      },
    ],
  },
  drivers: [
    {
      id: 'orders',
      name: 'Orders',
      unit: '1/s',
      base: 8,
      curve: {
        kind: 'linear',
      },
    },
  ],
  flows: [
    {
      id: 'pay',
      name: 'Pay',
      entry: 'api',
      driver: 'orders',
      perUnit: 1,
    },
    {
      id: 'notice',
      name: 'Notices from the payment provider',
      entry: 'hooks',
      driver: 'orders',
      perUnit: 4,
    },
  ],
  components: [
    {
      id: 'api',
      name: 'Payment API',
      kind: 'service',
      position: {
        x: 0,
        y: 280,
      },
      instances: {
        az1: 3,
        az2: 3,
      },
      maxInstances: 40,
      state: 'stateless',
      limits: [
        {
          id: 'cpu',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            perInstance: {
              value: 40,
              low: 30,
              high: 55,
            },
          },
        },
      ],
    },
    {
      id: 'keys',
      name: 'Idempotency keys',
      kind: 'database',
      position: {
        x: 264,
        y: 0,
      },
      instances: {
        az1: 1,
        az2: 1,
      },
      state: 'replicated',
      limits: [
        {
          id: 'ops',
          kind: 'throughput',
          unit: 'ops/s',
          capacity: {
            value: 20000,
            low: 10000,
            high: 40000,
          },
        },
      ],
    },
    {
      id: 'fraud',
      name: 'Fraud check',
      kind: 'external',
      position: {
        x: 264,
        y: 488,
      },
      limits: [
        {
          id: 'quota',
          kind: 'quota',
          unit: 'req/s',
          capacity: {
            value: 50,
            low: 40,
            high: 60,
          },
        },
      ],
    },
    {
      id: 'psp',
      name: 'Payment provider',
      kind: 'external',
      position: {
        x: 288,
        y: 368,
      },
      availability: 0.9995,
      limits: [
        {
          id: 'quota',
          kind: 'quota',
          unit: 'req/s',
          capacity: {
            value: 100,
            source: 'default',
            note: 'Stripe: 100 requests per second in live mode, repeats included; can be raised',
          },
        },
      ],
    },
    {
      id: 'second',
      name: 'Second provider',
      kind: 'external',
      position: {
        x: 264,
        y: 128,
      },
      availability: 0.9995,
      limits: [
        {
          id: 'quota',
          kind: 'quota',
          unit: 'req/s',
          capacity: {
            source: 'unknown',
            note: 'Ask before it is needed: a quota for the day on which the first provider is down.',
          },
        },
      ],
    },
    {
      id: 'ledger',
      name: 'Ledger',
      kind: 'database',
      position: {
        x: 264,
        y: 584,
      },
      instances: {
        az1: 1,
        az2: 1,
      },
      state: 'single-writer',
      limits: [
        {
          id: 'commits',
          kind: 'leader',
          unit: 'commits/s',
          commitSeconds: {
            value: 0.002,
            low: 0.0015,
            high: 0.003,
          },
        },
        {
          id: 'storage',
          kind: 'storage',
          unit: 'B',
          terms: [
            {
              driver: 'orders',
              coefficient: 5000000000,
            },
          ],
          capacity: 1000000000000,
        },
      ],
    },
    {
      id: 'hooks',
      name: 'Notice receiver',
      kind: 'service',
      position: {
        x: 0,
        y: 600,
      },
      instances: {
        az1: 2,
        az2: 2,
      },
      state: 'stateless',
      limits: [
        {
          id: 'cpu',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            perInstance: {
              value: 60,
              low: 45,
              high: 80,
            },
          },
        },
      ],
    },
    {
      id: 'queue',
      name: 'Receipts',
      kind: 'queue',
      position: {
        x: 288,
        y: 224,
      },
      limits: [
        {
          id: 'sends',
          kind: 'throughput',
          unit: 'req/s',
          capacity: {
            value: 300,
            source: 'default',
            note: 'Amazon SQS FIFO: 300 calls per second without batches',
          },
        },
      ],
    },
    {
      id: 'sms',
      name: 'Text messages',
      kind: 'external',
      position: {
        x: 576,
        y: 224,
      },
      limits: [
        {
          id: 'quota',
          kind: 'quota',
          unit: 'messages/s',
          capacity: {
            value: 100,
            source: 'default',
            note: 'Twilio: 100 messages per second from one short code in the United States',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'api-keys',
      from: 'api',
      to: 'keys',
      calls: 2,
      mode: 'sync',
    },
    {
      id: 'api-fraud',
      from: 'api',
      to: 'fraud',
      calls: 1,
      mode: 'sync',
      critical: false,
    },
    {
      id: 'api-psp',
      from: 'api',
      to: 'psp',
      calls: 3,
      mode: 'sync',
      fallbackTo: 'second',
      retry: {
        retries: 2,
        timeoutSeconds: 5,
        failureRatio: 0.02,
        wastedWork: 1,
      },
    },
    {
      id: 'api-second',
      from: 'api',
      to: 'second',
      calls: 0,
      mode: 'sync',
      critical: false,
    },
    {
      id: 'api-ledger',
      from: 'api',
      to: 'ledger',
      calls: 3,
      mode: 'sync',
    },
    {
      id: 'hooks-ledger',
      from: 'hooks',
      to: 'ledger',
      calls: 1,
      mode: 'sync',
    },
    {
      id: 'api-queue',
      from: 'api',
      to: 'queue',
      calls: 1,
      mode: 'async',
    },
    {
      id: 'queue-sms',
      from: 'queue',
      to: 'sms',
      calls: 1,
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
        x: 552,
        y: 336,
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
        x: 552,
        y: 488,
      },
      size: {
        width: 208,
        height: 128,
      },
      limits: [],
    },
    {
      id: 'stripe',
      name: 'Payment provider',
      kind: 'vendor',
      contains: ['psp'],
      availability: 0.9995,
      position: {
        x: 264,
        y: 320,
      },
      size: {
        width: 232,
        height: 144,
      },
      limits: [],
    },
  ],
}
