import { isAsWritten, rowChecksum } from './checksum.ts'
import {
  allRows,
  blob,
  firstRow,
  inSnapshot,
  inTransaction,
  integer,
  type Row,
  run,
  type Sqlite,
  text,
} from './sqlite.ts'
import { boardFrom } from './sqlite-boards.ts'
import {
  type Append,
  type Board,
  CorruptBoard,
  type LogRow,
  type OutlinedBoard,
  type OutlinedSnapshot,
  type Snapshot,
  type StoredBoard,
} from './storage.ts'

/** See {@link import('./storage.ts').Storage.append}. */
export function append(sqlite: Sqlite, updates: readonly Append[]): number[] {
  return inTransaction(sqlite, () => {
    const lastSeqs = new Map<string, number>()
    const seqs = updates.map((update) => {
      const seq = (lastSeqs.get(update.board) ?? lastSeq(sqlite, update.board)) + 1
      lastSeqs.set(update.board, seq)
      insert(sqlite, update, seq)
      return seq
    })
    for (const [board, seq] of lastSeqs)
      run(sqlite, 'update boards set last_seq = ? where id = ?', [seq, board])
    return seqs
  })
}

function insert(sqlite: Sqlite, { board, bytes, person, claims }: Append, seq: number): void {
  const checksum = rowChecksum('update', board, seq, bytes)
  run(sqlite, 'insert into updates (board, seq, bytes, checksum) values (?, ?, ?, ?)', [
    board,
    seq,
    bytes,
    checksum,
  ])
  for (const client of claims) {
    run(sqlite, 'insert into client_owners (board, client, person) values (?, ?, ?)', [board, client, person])
  }
}

function lastSeq(sqlite: Sqlite, board: string): number {
  const row = firstRow(sqlite, 'select last_seq from boards where id = ? and deleted_at is null', [board])
  if (row === null) throw new Error('an update for a board that does not exist')
  return integer(row, 'last_seq')
}

/** See {@link import('./storage.ts').Storage.load}. */
export function load(sqlite: Sqlite, id: string): StoredBoard | null {
  return inSnapshot(sqlite, () => {
    const found = livingBoard(sqlite, id)
    if (found === null) return null
    const row = firstRow(sqlite, 'select seq, bytes, checksum from snapshots where board = ?', [id])
    const snapshot = row === null ? null : verified('snapshot', id, row)
    return { board: found.board, snapshot, tail: loadTail(sqlite, id, snapshot?.seq ?? 0, found.last) }
  })
}

/** See {@link import('./storage.ts').Storage.outlined}. */
export function outlined(sqlite: Sqlite, id: string): OutlinedBoard | null {
  return inSnapshot(sqlite, () => {
    const found = livingBoard(sqlite, id)
    if (found === null) return null
    const snapshot = loadOutline(sqlite, id)
    const tail = loadTail(sqlite, id, snapshot?.seq ?? 0, found.last)
    return { board: found.board, snapshot, tail, owners: loadOwners(sqlite, id) }
  })
}

function livingBoard(sqlite: Sqlite, id: string): { board: Board; last: number } | null {
  const row = firstRow(sqlite, 'select * from boards where id = ?', [id])
  const board = row === null ? null : boardFrom(row)
  if (row === null || board === null || board.deletedAt !== null) return null
  return { board, last: integer(row, 'last_seq') }
}

function loadOutline(sqlite: Sqlite, board: string): OutlinedSnapshot | null {
  const sql = 'select seq, length(bytes) as size, outline, outline_checksum from snapshots where board = ?'
  const row = firstRow(sqlite, sql, [board])
  if (row === null) return null
  const seq = integer(row, 'seq')
  const outline = row.outline === null ? null : blob(row, 'outline')
  const isWhole =
    outline !== null && isAsWritten('outline', board, seq, outline, blob(row, 'outline_checksum'))
  return { seq, size: integer(row, 'size'), outline: isWhole ? outline : null }
}

function loadTail(sqlite: Sqlite, board: string, after: number, last: number): LogRow[] {
  const sql = 'select seq, bytes, checksum from updates where board = ? and seq > ? order by seq'
  const tail = allRows(sqlite, sql, [board, after]).map((row) => verified('update', board, row))
  const isWhole = tail.length === last - after && tail.every(({ seq }, index) => seq === after + 1 + index)
  if (!isWhole) throw new CorruptBoard(`updates are missing between ${after} and ${last}`)
  return tail
}

function verified(kind: 'update' | 'snapshot', board: string, row: Row): LogRow {
  const seq = integer(row, 'seq')
  const bytes = blob(row, 'bytes')
  if (!isAsWritten(kind, board, seq, bytes, blob(row, 'checksum')))
    throw new CorruptBoard(`${kind} ${seq} is not what was written`)
  return { seq, bytes }
}

function loadOwners(sqlite: Sqlite, board: string): Map<number, string> {
  const rows = allRows(sqlite, 'select client, person from client_owners where board = ?', [board])
  return new Map(rows.map((row) => [integer(row, 'client'), text(row, 'person')]))
}

/** See {@link import('./storage.ts').Storage.compact}. */
export function compact(sqlite: Sqlite, board: string, { seq, bytes }: Snapshot, outline: Uint8Array): void {
  const checksum = rowChecksum('snapshot', board, seq, bytes)
  const outlineChecksum = rowChecksum('outline', board, seq, outline)
  inTransaction(sqlite, () => {
    lastSeq(sqlite, board) // a fold that ends after the board was deleted must not bring it back
    const stored = firstRow(sqlite, 'select seq from snapshots where board = ?', [board])
    if (stored !== null && integer(stored, 'seq') >= seq) return
    const sql =
      'insert or replace into snapshots (board, seq, bytes, checksum, outline, outline_checksum) values (?, ?, ?, ?, ?, ?)'
    run(sqlite, sql, [board, seq, bytes, checksum, outline, outlineChecksum])
    run(sqlite, 'delete from updates where board = ? and seq <= ?', [board, seq])
  })
}
