import type { FixKind } from '#lib/model/fix.ts'
import { addCache, raiseHitRatio } from './add-cache.ts'
import { addInstances } from './add-instances.ts'
import { addPartitions } from './add-partitions.ts'
import { addPooler } from './add-pooler.ts'
import { addQueue } from './add-queue.ts'
import { raiseCeiling } from './raise-ceiling.ts'
import { raiseLimit } from './raise-limit.ts'
import type { Remedy } from './remedy.ts'
import { retryBudget } from './retry-budget.ts'
import { shard } from './shard.ts'
import { splitDomain } from './split-domain.ts'

/** Every kind of fix, those that change least first. */
export const remedies: { readonly [Kind in FixKind]: Remedy<Kind> } = {
  'raise-ceiling': raiseCeiling,
  'add-instances': addInstances,
  'retry-budget': retryBudget,
  'raise-hit-ratio': raiseHitRatio,
  'add-cache': addCache,
  'add-queue': addQueue,
  'add-pooler': addPooler,
  'add-partitions': addPartitions,
  shard,
  'split-domain': splitDomain,
  'raise-limit': raiseLimit,
}
