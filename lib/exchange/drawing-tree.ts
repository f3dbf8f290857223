import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { DomainId } from '#lib/model/id.ts'
import { innerDomains } from '#lib/model/nesting.ts'
import { homes } from '#lib/model/placement.ts'
import { grouped } from './grouped.ts'

/** What is drawn directly inside a domain, or outside all of them. */
export interface Inside {
  readonly components: readonly Component[]
  readonly domains: readonly FailureDomain[]
}

/** Which container holds what. A domain listed by two others is drawn in the first; `undefined` is the canvas. */
export function drawingTree(
  board: Pick<Board, 'components' | 'domains'>,
): (id: DomainId | undefined) => Inside {
  const home = homes(board.components, board.domains)
  const parents = new Map<DomainId, DomainId>()
  for (const [outer, list] of innerDomains(board.domains)) {
    for (const inner of list) if (!parents.has(inner)) parents.set(inner, outer)
  }
  const components = grouped(board.components, ({ id }) => home.get(id))
  const domains = grouped(board.domains, ({ id }) => parents.get(id))
  return (id) => ({ components: components.get(id) ?? [], domains: domains.get(id) ?? [] })
}
