import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { type Board, nameOf } from '#lib/model/board.ts'

/** A path in people's words: "API · throughput", and what to select to change it; null where that is the board itself. */
export function pathWords(
  path: string,
  board: Board,
): { readonly key: ItemKey | null; readonly words: string } {
  const [table = '', id = '', ...rest] = path.split('/')
  if (table === 'components' || table === 'domains') {
    const row = board[table].find((candidate) => candidate.id === id)
    const words = rest.map((part) => row?.limits.find((limit) => limit.id === part)?.kind ?? part)
    const shown = words.filter((word) => word !== 'limits' && word !== 'capacity' && word !== 'perInstance')
    return { key: itemKey(table, id), words: [row ? nameOf(row) : id, ...shown].join(' · ') }
  }
  if (table === 'connections')
    return { key: itemKey(table, id), words: [endsOf(id, board), ...rest].join(' · ') }
  const rows = table === 'drivers' ? board.drivers : table === 'flows' ? board.flows : []
  const row = rows.find((candidate) => candidate.id === id)
  return { key: null, words: row ? [nameOf(row), ...rest].join(' · ') : path }
}

function endsOf(id: string, { components, connections }: Board): string {
  const connection = connections.find((row) => row.id === id)
  if (connection === undefined) return id
  const ends = [connection.from, connection.to].map((end) => components.find((row) => row.id === end))
  return ends.map((end) => (end ? nameOf(end) : id)).join(' → ')
}
