import { type Board, nameOf } from '#lib/model/board.ts'
import type { ComponentId, ConnectionId } from '#lib/model/id.ts'

/** The names of what calls a component and of what it calls, one a connection. */
export function neighbours(
  { components, connections }: Pick<Board, 'components' | 'connections'>,
  id: ComponentId,
): { readonly callers: readonly string[]; readonly called: readonly string[] } {
  const names = new Map(components.map((component) => [component.id, nameOf(component)]))
  return {
    callers: connections.filter(({ to }) => to === id).map(({ from }) => names.get(from) ?? from),
    called: connections.filter(({ from }) => from === id).map(({ to }) => names.get(to) ?? to),
  }
}

/** A connection as people call it: its name, else what it joins. */
export function connectionNames({
  components,
  connections,
}: Pick<Board, 'components' | 'connections'>): readonly {
  readonly id: ConnectionId
  readonly name: string
}[] {
  const names = new Map(components.map((component) => [component.id, nameOf(component)]))
  return connections.map(({ id, name, from, to }) => ({
    id,
    name: name || `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
  }))
}
