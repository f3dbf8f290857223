import { type Finding, type FindingId, findingIds, severities } from '#lib/model/finding.ts'
import type { Break } from '#lib/model/forecast.ts'
import { callCycle } from './call-cycle.ts'
import { coldCache } from './cold-cache.ts'
import { deepChain } from './deep-chain.ts'
import { type Answered, drawingOf, type Rule } from './drawing.ts'
import { nestedRetries } from './nested-retries.ts'
import { noFailover } from './no-failover.ts'
import { noRecovery } from './no-recovery.ts'
import { noRollout } from './no-rollout.ts'
import { quorumLostWithDomain } from './quorum-lost-with-domain.ts'
import { quorumUnmet } from './quorum-unmet.ts'
import { retriesWithoutBudget } from './retries-without-budget.ts'
import { sharedDatabase } from './shared-database.ts'
import { sharedFate } from './shared-fate.ts'
import { singleWriter } from './single-writer.ts'
import { slowAutoscaler } from './slow-autoscaler.ts'
import { startupCycle } from './startup-cycle.ts'
import { statefulService } from './stateful-service.ts'
import { superlinearGrowth } from './superlinear-growth.ts'
import { thirdPartyQuota } from './third-party-quota.ts'
import { unboundedQueue } from './unbounded-queue.ts'
import { unwatchedBreak } from './unwatched-break.ts'

const rules: Readonly<Record<FindingId, Rule>> = {
  'superlinear-growth': superlinearGrowth,
  'call-cycle': callCycle,
  'startup-cycle': startupCycle,
  'deep-chain': deepChain,
  'shared-database': sharedDatabase,
  'single-writer': singleWriter,
  'stateful-service': statefulService,
  'nested-retries': nestedRetries,
  'retries-without-budget': retriesWithoutBudget,
  'no-failover': noFailover,
  'shared-fate': sharedFate,
  'quorum-unmet': quorumUnmet,
  'quorum-lost-with-domain': quorumLostWithDomain,
  'cold-cache': coldCache,
  'unbounded-queue': unboundedQueue,
  'third-party-quota': thirdPartyQuota,
  'slow-autoscaler': slowAutoscaler,
  'unwatched-break': unwatchedBreak,
  'no-rollout': noRollout,
  'no-recovery': noRecovery,
}

/** What the rules find in a drawing, the most severe first, else in the order of the rules and of the board. [E9] */
export function findingsOf(answered: Answered, breaks: readonly Break[]): readonly Finding[] {
  const drawing = drawingOf(answered, breaks)
  const found = findingIds.flatMap((id) => rules[id](drawing))
  return severities.flatMap((severity) => found.filter((finding) => finding.severity === severity))
}
