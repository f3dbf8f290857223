import type { Table } from './table.ts'

/**
 * How a row of the board file is laid out as keys of a Y.Map. A plain field is one key, so the last writer of that
 * field wins. A collection that two people may add to at once is one key a member, `instances/az1`, so both
 * additions stay; its value is `[order, value]`, and `instances/` alone says that the collection is there at all.
 */
export type Fields = ReadonlyMap<string, unknown>

/** Keys that start so belong to the document itself and are in no file. */
export const DELETED = '$deleted'
export const ORDER = '$order'

type Shape = 'set' | 'list' | 'record'
const collections: Readonly<Partial<Record<Table, Readonly<Record<string, Shape>>>>> = {
  components: { instances: 'record', failoverTo: 'set' },
  connections: { flows: 'set' },
  domains: { contains: 'set' },
  limits: { terms: 'list' },
}

/** The keys and values of these fields of a row. A field that is undefined has none. */
export function toFields(table: Table, row: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, unknown>()
  for (const [field, value] of Object.entries(row)) {
    if (value === undefined) continue
    const members = membersOf(collections[table]?.[field], value)
    if (members === null) fields.set(field, value)
    else {
      fields.set(`${field}/`, true)
      for (const [index, [member, held]] of members.entries()) fields.set(`${field}/${member}`, [index, held])
    }
  }
  return fields
}

function membersOf(shape: Shape | undefined, value: unknown): readonly (readonly [string, unknown])[] | null {
  if (shape === 'record') return isRecord(value) ? Object.entries(value) : null
  if (!Array.isArray(value)) return null
  if (shape === 'set') return value.map((member) => [String(member), true])
  return shape === 'list' ? value.map((item, index) => [`${index}`, item]) : null
}

/** The row that these keys make; what cannot be a member is left out. */
export function fromFields(
  table: Table,
  fields: Iterable<readonly [string, unknown]>,
): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  const members = new Map<string, [string, number, unknown][]>()
  for (const [key, value] of fields) {
    if (key.startsWith('$')) continue
    const slash = key.indexOf('/')
    const field = key.slice(0, slash)
    if (slash === -1) row[key] = value
    else if (collections[table]?.[field] !== undefined) addMember(members, field, key.slice(slash + 1), value)
  }
  for (const [field, list] of members) {
    row[field] = collectionOf(collections[table]?.[field], list.sort(byOrder))
  }
  return row
}

function addMember(
  members: Map<string, [string, number, unknown][]>,
  field: string,
  name: string,
  value: unknown,
) {
  const list = members.get(field) ?? []
  members.set(field, list)
  if (name === '' || !Array.isArray(value)) return
  list.push([name, typeof value[0] === 'number' ? value[0] : 0, value[1]])
}

function byOrder(a: readonly [string, number, unknown], b: readonly [string, number, unknown]): number {
  return a[1] - b[1] || (a[0] < b[0] ? -1 : 1)
}

function collectionOf(
  shape: Shape | undefined,
  members: readonly (readonly [string, number, unknown])[],
): unknown {
  if (shape === 'record') return Object.fromEntries(members.map(([name, , value]) => [name, value]))
  return shape === 'set' ? members.map(([name]) => name) : members.map(([, , value]) => value)
}

/** The keys that `field` occupies among these. */
export function keysOf(field: string, fields: Fields): readonly string[] {
  return [...fields.keys()].filter((key) => key === field || key.startsWith(`${field}/`))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
