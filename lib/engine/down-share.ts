import { type DomainState, domainStates } from './domain-states.ts'
import { domainsOf, downProbability, either, type Stand } from './stand.ts'
import { type Stands, withOwnDomains } from './stands.ts'
import type { Working } from './working.ts'

/** Share of time in which a flow does not work, and that of the states of its domains that were not looked at. */
export interface DownShare {
  readonly share: number
  readonly leftOut: number
}

/**
 * Adds up, over the states of the domains that its components share, how probable the state is times how probable it
 * is that the flow is down in it; given the state, components fail independently. [F9]
 */
export function downShare(working: Working, stands: Stands): DownShare {
  const { core, others, diagram, root } = working
  const { of, failing } = withOwnDomains(stands, [...core, ...others])
  const standsAt = (components: readonly number[]) => components.flatMap((each) => of.get(each) ?? [])
  const series = groupsOf(standsAt(core))
  const single = others.map((component) => groupsOf(standsAt([component])))
  const { states, leftOut } = domainStates(failing)
  let share = 0
  for (const { probability, failed } of states) {
    const isDown = Float64Array.from(single, (groups) => downInSeries(groups, failed))
    const ofOthers = diagram.falseProbability(root, (variable) => isDown[variable] ?? 0)
    share += probability * either(downInSeries(series, failed), ofOthers)
  }
  return { share, leftOut }
}

/** Components to which the same domains matter, and the ln of how probable it is that all are up, by state. */
interface Group {
  readonly stands: Stand[]
  readonly domains: ReadonlySet<number>
  readonly logUp: Map<string, number>
}

function groupsOf(stands: readonly Stand[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const stand of stands) {
    const domains = domainsOf(stand)
    const key = domains.join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { stands: [stand], domains: new Set(domains), logUp: new Map() })
    else group.stands.push(stand)
  }
  return [...groups.values()]
}

/** How probable it is that not all components of these groups are up. */
function downInSeries(groups: readonly Group[], failed: DomainState['failed']): number {
  let logUp = 0
  for (const group of groups) logUp += logUpOf(group, failed)
  return 0 - Math.expm1(logUp)
}

function logUpOf({ stands, domains, logUp }: Group, failed: DomainState['failed']): number {
  const here = failed.filter((domain) => domains.has(domain))
  const key = here.join(' ')
  const known = logUp.get(key)
  if (known !== undefined) return known
  let sum = 0
  for (const stand of stands) sum += Math.log1p(-downProbability(stand, here))
  logUp.set(key, sum)
  return sum
}
