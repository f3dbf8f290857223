import type * as Y from 'yjs'
import type { Table } from './table.ts'
import { fieldsAt } from './write.ts'

/**
 * [S9] What a row is called, or was called before it was deleted, since rows are deleted by a mark and keep their fields. A
 * connection without a name is called by its ends. Null when the document never had the row, or nobody named it.
 */
export function formerName(doc: Y.Doc, table: Table, id: string): string | null {
  const fields = fieldsAt(doc, { table, row: id, key: '' })
  const name = fields.get('name')
  if (typeof name === 'string' && name.trim() !== '') return name
  const [from, to] = [fields.get('from'), fields.get('to')]
  if (typeof from !== 'string' || typeof to !== 'string') return null
  return `${formerName(doc, 'components', from) ?? from} → ${formerName(doc, 'components', to) ?? to}`
}
