import { valueAt } from '#lib/engine/expansion.ts'
import { instancesOf } from '#lib/model/placement.ts'
import type { Rule } from './drawing.ts'

/**
 * An autoscaler that needs longer than the ramp leaves: δ > T₂ · log₂(warm / λ), with the reaction time δ and the
 * time T₂ in which the load doubles. [E18]
 */
export const slowAutoscaler: Rule = ({ board, system: { network, traffic }, at }) => {
  const doublingSeconds = board.scenario.ramp?.doublingSeconds
  if (doublingSeconds === undefined) return []
  return network.components.flatMap((component, index) => {
    const { autoscale } = component
    const arrivals = traffic.total.reduce(
      (sum, { perSecond, growth }) => sum + (perSecond[index] ?? 0) * valueAt(growth, 1),
      0,
    )
    if (autoscale?.reactionSeconds === undefined || arrivals === 0) return []
    const multiple = (instancesOf(component) * autoscale.perInstance) / arrivals
    if (autoscale.reactionSeconds <= doublingSeconds * Math.log2(multiple)) return []
    return [
      {
        id: 'slow-autoscaler',
        lens: 'scaling-out',
        severity: multiple <= Math.sqrt(at) ? 'high' : multiple < at ? 'medium' : 'low',
        on: { component: component.id },
        evidence: { reactionSeconds: autoscale.reactionSeconds, doublingSeconds, multiple },
      },
    ]
  })
}
