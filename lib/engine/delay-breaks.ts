import type { Problem } from '#lib/model/problem.ts'
import type { CapacityValue } from './capacity.ts'
import { valueAt } from './expansion.ts'
import { firstAbove } from './first-above.ts'
import type { HeldLimit } from './held-limits.ts'
import { serviceRate } from './service-rate.ts'
import { arrivalsAt, heldPath, limitsOfKind, type Surroundings } from './surroundings.ts'
import { type UnrankedBreak, unrankedBreak } from './unranked-break.ts'

/** Breaks, and what had to be left out: paths of unknown numbers, and limits that cannot be computed. */
interface DelayBreaks {
  readonly breaks: readonly UnrankedBreak[]
  readonly unknowns: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * When a queue's backlog gets older than it may: as soon as more comes than is served, or when a burst on top of the
 * usual load leaves that much behind. Load and capacity are requests per second. [K14]
 */
export function delayBreaks(around: Surroundings, at: number): DelayBreaks {
  const breaks: UnrankedBreak[] = []
  const unknowns: string[] = []
  const problems: Problem[] = []
  for (const held of limitsOfKind(around, 'delay')) {
    const { component, limit } = held
    const path = heldPath(held)
    // Only what arrives at a component waits there one after the other.
    if (component === null || limit.terms !== undefined) {
      problems.push({ code: 'W_NOT_COMPUTED', path, detail: component === null ? 'delay' : 'terms' })
      continue
    }
    const served = serviceRate(component, around)
    if (served === null) unknowns.push(`${path}/capacity`)
    else breaks.push(delayBreak(held, served, loadOf(component, limit.maxDelaySeconds ?? 0, around), at))
  }
  return { breaks, unknowns, problems }
}

function delayBreak(
  held: HeldLimit,
  served: CapacityValue,
  load: (multiple: number) => number,
  at: number,
): UnrankedBreak {
  const most = (held.limit.threshold ?? 1) * served.value
  const loadToday = load(1)
  const isBroken = most === 0 && loadToday > 0
  const multiple = isBroken ? 0 : firstAbove((times) => load(times) - most, [])
  return unrankedBreak(held, served, { multiple, loadToday, load: load(at), exactness: 'exact' })
}

/** The rate at which the queue must be served at a multiple, so that nothing in it gets older than it may. [K14] */
function loadOf(
  component: number,
  maxDelaySeconds: number,
  around: Surroundings,
): (multiple: number) => number {
  const { burst } = around.board.scenario
  const tag = around.system.drivers.growthOf(around.system.network.components[component]?.growsWith)
  const arriving = (multiple: number) => arrivalsAt(component, around, multiple) * valueAt(tag, multiple)
  if (burst === undefined) return arriving
  const allowed = 1 + maxDelaySeconds / burst.seconds
  return (multiple) => Math.max(arriving(multiple), arriving(multiple * burst.multiple) / allowed)
}
