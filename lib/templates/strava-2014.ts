/** Strava, 29 July 2014. Source: https://engineering.strava.com/the-upload-outage-of-july-29-2014/ */
export const strava2014 = {
  format: 'hundredfold/1',
  title: 'Activity streams',
  scenario: {
    multiple: 100,
    today: '2013-07-29',
    growth: {
      kind: 'exponential',
      ratePerDay: 0.0018990333713971104,
    },
    replay: 'strava-2014',
  },
  drivers: [
    {
      id: 'uploads',
      name: 'Uploads',
      unit: '1/s',
      base: {
        value: 20,
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
      id: 'upload',
      name: 'Upload an activity',
      entry: 'upload-api',
      driver: 'uploads',
      perUnit: 1,
    },
  ],
  components: [
    {
      id: 'upload-api',
      name: 'Upload API',
      kind: 'service',
      position: {
        x: 0,
        y: 48,
      },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          capacity: {
            value: 2000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'worker-queue',
      name: 'Worker queue',
      kind: 'queue',
      position: {
        x: 240,
        y: 48,
      },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          capacity: {
            value: 2000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 'mysql',
      name: 'MySQL activity streams',
      kind: 'database',
      position: {
        x: 480,
        y: 0,
      },
      limits: [
        {
          id: 'id',
          kind: 'stock',
          unit: 'rows',
          capacity: {
            value: 2147483647,
            source: 'imported',
            note: 'stated by the source',
          },
          initial: 1073741823.5,
          inflowPerDay: 2039071.555091286,
          retentionDays: null,
        },
        {
          id: 'writes',
          kind: 'throughput',
          capacity: {
            value: 2000,
            source: 'estimated',
            note: 'assumed, not in the source',
          },
        },
      ],
    },
    {
      id: 's3',
      name: 'S3',
      kind: 'object-store',
      position: {
        x: 480,
        y: 96,
      },
      limits: [
        {
          id: 'put',
          kind: 'throughput',
          capacity: {
            value: 3500,
            source: 'estimated',
            note: 'vendor default per prefix',
          },
        },
      ],
    },
  ],
  connections: [
    {
      id: 'upload-api-worker-queue',
      from: 'upload-api',
      to: 'worker-queue',
      calls: 1,
      mode: 'async',
    },
    {
      id: 'worker-queue-mysql',
      from: 'worker-queue',
      to: 'mysql',
      calls: 1,
      mode: 'sync',
    },
    {
      id: 'worker-queue-s3',
      from: 'worker-queue',
      to: 's3',
      calls: 1,
      mode: 'sync',
    },
  ],
  domains: [],
}
