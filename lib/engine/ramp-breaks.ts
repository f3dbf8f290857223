import type { LimitId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import { firstAbove } from './first-above.ts'
import { arrivalsAt, type Surroundings } from './surroundings.ts'
import { type UnrankedBreak, unrankedBreak } from './unranked-break.ts'

/** The limit that a component with an autoscaler has during a ramp. Its id is a fixed word, not foreign text. */
const autoscaler: Limit = { id: 'autoscale' as LimitId, kind: 'ramp' }

/**
 * Where a surge that doubles every so many seconds overtakes an autoscaler: what is up carries m times today's load,
 * and m is reached before more is there. An autoscaler that is quick enough has no such break. [K12]
 */
export function rampBreaks(around: Surroundings, at: number): readonly UnrankedBreak[] {
  const { ramp } = around.board.scenario
  if (ramp === undefined) return []
  return around.system.network.components.flatMap(({ id: holder, autoscale }, component) => {
    if (autoscale?.reactionSeconds === undefined) return []
    const instances = around.standing.up[component] ?? 0
    const { perInstance, reactionSeconds } = autoscale
    const warm = instances * perInstance
    const arriving = (multiple: number) => arrivalsAt(component, around, multiple)
    const multiple = warm === 0 && arriving(1) > 0 ? 0 : firstAbove((times) => arriving(times) - warm, [])
    if (reactionSeconds <= secondsTo(multiple, ramp.doublingSeconds)) return []
    const held = { holder, component, limit: autoscaler }
    const loads = { loadToday: arriving(1), load: arriving(at) }
    const capacity = { value: warm, instances, perInstance }
    return [unrankedBreak(held, capacity, { multiple, ...loads, exactness: 'indicative' })]
  })
}

/** A surge that doubles every T₂ seconds is at m times today's load after T₂ log₂ m. [K12] */
export function secondsTo(multiple: number, doublingSeconds: number): number {
  return doublingSeconds * Math.log2(multiple)
}
