import type * as Y from 'yjs'
import { limitOf, type Table, tables } from './table.ts'

/** A row that somebody else wrote to, and the tab they wrote it in, which is also its key in presence. */
export interface RowTouch {
  readonly client: number
  /** Table and id of the row; a limit is part of who holds it. */
  readonly row: string
}

/** Calls back with the rows that arrive changed from elsewhere, each once a transaction and tab. Answers how to stop. */
export function othersChanges(doc: Y.Doc, listener: (touches: readonly RowTouch[]) => void): () => void {
  function afterTransaction({ local, changed, beforeState }: Y.Transaction): void {
    if (local) return
    const touches = new Map<string, RowTouch>()
    for (const [type, keys] of changed) {
      for (const key of keys) {
        const author = key === null ? undefined : type._map.get(key)?.id
        const row = rowOf(doc, type, key)
        // what had arrived before is touched again only by being overwritten, and then its author is another one
        if (author === undefined || row === null || author.clock < (beforeState.get(author.client) ?? 0))
          continue
        touches.set(`${author.client} ${row}`, { client: author.client, row })
      }
    }
    if (touches.size > 0) listener([...touches.values()])
  }
  doc.on('afterTransaction', afterTransaction)
  return () => doc.off('afterTransaction', afterTransaction)
}

type Parent = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

function rowOf(doc: Y.Doc, type: Parent, key: string | null): string | null {
  for (const table of tables) {
    const map: unknown = doc.getMap(table)
    if (type === map) return named(table, key ?? '')
    if (type.parent === map) return named(table, type._item?.parentSub ?? '')
  }
  return null
}

function named(table: Table, key: string): string {
  const limit = table === 'limits' ? limitOf(key) : null
  return limit === null ? `${table}/${key}` : `${limit.owner.table}/${limit.owner.id}`
}
