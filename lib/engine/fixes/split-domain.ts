import { forecast } from '#lib/engine/forecast.ts'
import { frameFor } from '#lib/engine/solutions.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import { type FixOf, freshId, type Need, type Remedy } from './remedy.ts'

/** A second disk, link or cluster like this one takes about half of what the components bring. [D6] */
export const splitDomain: Remedy<'split-domain'> = {
  propose({ board, row, limit }: Need) {
    if (row.domain !== true || limit === undefined || limit.terms !== undefined) return null
    const domain = row.component as DomainId // the holder of a domain’s limit
    const { arrivals } = forecast(board, { parts: [] })
    const inside = (frameFor(board).placed.get(domain) ?? [])
      .flatMap(({ component }) => board.components[component] ?? [])
      .filter((component) => isMovable(component, domain, board))
      .sort((a, b) => (arrivals[b.id] ?? 0) - (arrivals[a.id] ?? 0))
    const moved = half(inside, arrivals)
    const fix = { kind: 'split-domain', domain, moved } as const
    return moved.length === 0 ? { fix, obstacle: 'nothing-to-move' } : { fix }
  },
  apply,
}

/** Directly in the domain, not by way of one inside it. */
function isMovable({ id, instances }: Component, domain: DomainId, { domains }: Board): boolean {
  if (typeof instances === 'object' && domain in instances) return true
  return domains.some((row) => row.id === domain && row.contains?.includes(id) === true)
}

/** The larger ones first, each to the side that has less. */
function half(
  rows: readonly Component[],
  arrivals: Readonly<Record<ComponentId, number>>,
): readonly ComponentId[] {
  const moved: ComponentId[] = []
  let [stays, moves] = [0, 0]
  for (const [place, { id }] of rows.entries()) {
    const perSecond = arrivals[id] ?? 0
    if (place > 0 && moves + perSecond <= stays) {
      moved.push(id)
      moves += perSecond
    } else stays += perSecond
  }
  return moved
}

function apply(board: Board, { domain, moved }: FixOf<'split-domain'>): Board {
  const old = board.domains.find(({ id }) => id === domain)
  if (old === undefined) return board
  const gone = new Set<string>(moved)
  const second: FailureDomain = {
    ...old,
    id: freshId(`${domain}-2`, board.domains),
    ...(old.name !== undefined && { name: `${old.name} 2` }),
    contains: (old.contains ?? []).filter((id) => gone.has(id)),
    ...(old.position && {
      position: { x: old.position.x + (old.size?.width ?? 240) + 40, y: old.position.y },
    }),
  }
  return {
    ...board,
    domains: board.domains.flatMap((row) => {
      if (row.id === domain)
        return [{ ...row, contains: (row.contains ?? []).filter((id) => !gone.has(id)) }, second]
      return row.contains?.includes(domain) ? [{ ...row, contains: [...row.contains, second.id] }] : [row]
    }),
    components: board.components.map((row) => (gone.has(row.id) ? movedTo(row, domain, second.id) : row)),
  }
}

function movedTo(row: Component, from: DomainId, to: DomainId): Component {
  if (typeof row.instances !== 'object') return row
  const placements = Object.entries(row.instances).map(([id, count]) => [id === from ? to : id, count])
  return { ...row, instances: Object.fromEntries(placements) }
}
