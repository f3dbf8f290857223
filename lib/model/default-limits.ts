import type { ComponentKind } from './component.ts'
import type { Limit } from './limit.ts'

type DefaultLimit = Omit<Limit, 'id'>

/** A limit whose number nobody knows yet: shown, asked for, and left out of the arithmetic. */
const unknownThroughput: DefaultLimit = {
  kind: 'throughput',
  unit: 'req/s',
  capacity: { perInstance: { source: 'unknown' } },
}

/** Vendors' published numbers: they are somebody's default, not a measurement of this system. */
const published: Readonly<Partial<Record<ComponentKind, readonly DefaultLimit[]>>> = {
  'object-store': [
    {
      kind: 'throughput',
      unit: 'req/s',
      capacity: {
        value: 3500,
        source: 'default',
        note: 'Amazon S3: at least 3,500 PUT requests per second per prefix',
      },
    },
  ],
  stream: [
    {
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
  ],
  client: [],
  network: [],
  dns: [],
}

/** The limits that a component of this kind starts with. */
export function defaultLimits(kind: ComponentKind): readonly DefaultLimit[] {
  return published[kind] ?? [unknownThroughput]
}
