import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { ConnectionId } from '#lib/model/id.ts'
import type { Edit, Patch } from './edit.ts'

/** Connects two components; a second plain connection between the same two, the same way, is not made. */
export function addConnection(board: Board, connection: Connection): readonly Edit[] {
  const exists = board.connections.some(({ from, to }) => from === connection.from && to === connection.to)
  const { id, ...row } = connection
  return exists ? [] : [{ kind: 'add', table: 'connections', key: id, row }]
}

/** Changes fields of a connection; undefined takes a field away. */
export function changeConnection(
  id: ConnectionId,
  patch: { readonly [Key in keyof Connection]?: Connection[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'connections', key: id, patch: patch as Patch }]
}

export function removeConnections(ids: ReadonlySet<string>): readonly Edit[] {
  return [...ids].map((key) => ({ kind: 'remove', table: 'connections', key }))
}
