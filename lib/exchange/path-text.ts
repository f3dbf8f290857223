import { type Board, nameOf } from '#lib/model/board.ts'

/** A path of the board with names for ids: `components/api/limits/rps/capacity` is `API · rps · capacity`. */
export function pathText(path: string, board: Board): string {
  const [list, id, ...rest] = path.split('/')
  if (id === undefined) return path
  const row = rowsOf(board, list).find((each) => each.id === id)
  const [, limitId, ...inner] = rest[0] === 'limits' ? rest : ['', undefined]
  if (row === undefined) return path
  const name = list === 'connections' ? connectionName(board, id) : nameOf(row)
  if (limitId === undefined) return [name, ...rest].join(' · ')
  const limit = row.limits?.find((each) => each.id === limitId)
  return [name, limit === undefined ? limitId : nameOf(limit), ...inner].join(' · ')
}

/** Most connections have no name; people know them by their ends. */
function connectionName({ components, connections }: Board, id: string): string {
  const connection = connections.find((each) => each.id === id)
  const ends = [connection?.from, connection?.to].map((end) => components.find((each) => each.id === end))
  return connection?.name ?? ends.map((end) => (end === undefined ? id : nameOf(end))).join(' → ')
}

interface Row {
  readonly id: string
  readonly name?: string
  readonly limits?: readonly { readonly id: string; readonly name?: string }[]
}

function rowsOf(board: Board, list: string | undefined): readonly Row[] {
  switch (list) {
    case 'components':
    case 'connections':
    case 'domains':
    case 'drivers':
    case 'flows':
      return board[list]
    default:
      return []
  }
}
