import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { placementsOf } from '#lib/model/placement.ts'

/** What a map still lacks before anybody can be asked what breaks. */
export type MapGap = 'no-limit' | 'no-domain' | 'unconnected' | 'no-driver' | 'no-flow'

/** The components in which each gap is; `no-driver` and `no-flow` are of the whole map and name none. */
export function mapGaps(
  board: Board,
): readonly { readonly gap: MapGap; readonly components: readonly Component[] }[] {
  const ends = new Set<string>(board.connections.flatMap(({ from, to }) => [from, to]))
  const entries = new Set<string>(board.flows.map(({ entry }) => entry))
  const works = board.components.filter(({ kind }) => kind !== 'client')
  const of = (gap: MapGap, components: readonly Component[]) =>
    components.length > 0 ? [{ gap, components }] : []
  return [
    ...(board.drivers.length === 0 ? [{ gap: 'no-driver' as const, components: [] }] : []),
    ...(board.flows.length === 0 ? [{ gap: 'no-flow' as const, components: [] }] : []),
    ...of(
      'no-limit',
      works.filter(({ limits }) => limits.length === 0),
    ),
    ...of(
      'no-domain',
      works.filter((component) => placementsOf(component).length === 0),
    ),
    ...of(
      'unconnected',
      board.components.filter(({ id }) => !ends.has(id) && !entries.has(id)),
    ),
  ]
}
