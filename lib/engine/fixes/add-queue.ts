import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { inTheMiddle } from './in-the-middle.ts'
import type { FixOf, Need, Remedy } from './remedy.ts'

/** Workers that wait for the longest of their calls hand it to a queue instead. */
export const addQueue: Remedy<'add-queue'> = {
  propose({ board, component, limit }: Need) {
    const hasPool = typeof limit?.capacity === 'object' && 'pool' in limit.capacity
    if (component === undefined || !hasPool) return null
    const waits = board.connections
      .filter(({ from, mode }) => from === component.id && mode !== 'async' && mode !== 'startup')
      .map((connection) => ({ connection, seconds: heldSeconds(connection, board) }))
      .filter(({ seconds }) => seconds > 0)
      .sort((a, b) => b.seconds - a.seconds)
    const [longest] = waits
    return longest === undefined ? null : { fix: { kind: 'add-queue', connection: longest.connection.id } }
  },
  apply,
}

/** How long one request holds its worker over a connection. */
function heldSeconds({ to, calls = 1 }: Connection, { components }: Board): number {
  const service = components.find(({ id }) => id === to)?.service
  return (medianOf(calls) ?? 0) * (medianOf(service?.meanSeconds ?? 0) ?? 0)
}

function apply(board: Board, { connection }: FixOf<'add-queue'>): Board {
  return inTheMiddle(board, connection, 'queue', (row) => ({
    component: { kind: 'queue' },
    before: { mode: 'async', critical: row.critical ?? true },
    after: { ...row, mode: 'async' },
  }))
}
