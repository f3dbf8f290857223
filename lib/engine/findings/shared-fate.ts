import { enclosingDomains } from '#lib/model/nesting.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'
import type { Rule } from './drawing.ts'

/** All instances of a critical component stand in one domain while there are others like it. [E21] */
export const sharedFate: Rule = ({ board, critical }) => {
  const domains = new Map(board.domains.map((row) => [row.id, row]))
  const around = enclosingDomains(board.domains)
  return board.components.flatMap((component) => {
    const placements = placementsOf(component).filter(([, count]) => count > 0)
    const [only] = placements
    const domain = only === undefined ? undefined : domains.get(only[0])
    const isTogether = placements.length === 1 && instancesOf(component) > 1
    const others = board.domains.filter(
      ({ id, kind }) =>
        id !== domain?.id && kind === domain?.kind && !(around.get(id) ?? []).includes(only?.[0] ?? id),
    )
    if (!critical.has(component.id) || domain === undefined || !isTogether || others.length === 0) return []
    const isSmall = domain.kind !== 'region' && domain.kind !== 'zone'
    return [
      {
        id: 'shared-fate',
        lens: 'isolation',
        severity: isSmall ? 'high' : 'medium',
        on: { component: component.id },
        evidence: { domain: domain.id, instances: instancesOf(component) },
      },
    ]
  })
}
