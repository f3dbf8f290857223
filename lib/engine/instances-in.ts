import type { Basis, Load } from './basis.ts'
import type { BreakingMultiples } from './breaking-multiple.ts'
import type { Expansion } from './expansion.ts'
import { oneRow } from './load-rows.ts'
import { countedInstances } from './needed-instances.ts'
import type { Network } from './network.ts'
import type { Standing } from './standing.ts'
import type { Traffic } from './traffic.ts'

/** The instances that limits count. [L5] */
interface Instances {
  readonly of: (component: number) => Expansion
  /** Whether none of those asked for so far follows its arrivals. */
  readonly areSteady: () => boolean
}

/** The instances of a system, each component's made when it is first counted. */
export function instancesIn(
  { components }: Network,
  { drawn, up }: Standing,
  traffic: Traffic,
  basis: Basis,
  finder: BreakingMultiples,
): Instances {
  const known = new Map<number, Expansion>()
  let areSteady = true
  const breakingMultiple = (load: Load, most: number) => finder.multipleOf(oneRow(load), 0, most)

  function instancesOf(index: number): Expansion {
    const [made, component] = [known.get(index), components[index]]
    if (made !== undefined || component === undefined) return made ?? []
    const arrivals: Load = { places: [], coefficients: [] }
    for (const { perSecond, growth } of traffic.total) basis.add(arrivals, perSecond[index] ?? 0, growth)
    const counts = { drawn: drawn[index] ?? 0, up: up[index] ?? 0 }
    const counted = countedInstances(component, counts, basis, arrivals, breakingMultiple)
    areSteady &&= counted.every(({ factors }) => factors.length === 0)
    known.set(index, counted)
    return counted
  }

  return { of: instancesOf, areSteady: () => areSteady }
}
