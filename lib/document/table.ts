import { type PlainList, plainLists } from '#lib/model/board.ts'

/** The tables of rows in the shared document. A row's key is its id; a limit's key also names its owner. */
export const tables = [
  'drivers',
  'flows',
  'components',
  'connections',
  'domains',
  'limits',
  ...plainLists,
] as const
export type Table = 'drivers' | 'flows' | 'components' | 'connections' | 'domains' | 'limits' | PlainList

/** Who holds a limit. */
export interface LimitOwner {
  readonly table: 'components' | 'domains'
  readonly id: string
}

/** The key of a limit: its owner and its id. Ids have no slash, so the key tells both. */
export function limitKey(owner: LimitOwner, limit: string): string {
  return `${owner.table}/${owner.id}/${limit}`
}

/** The owner and the id in a limit's key, or null when the key is none. */
export function limitOf(key: string): { readonly owner: LimitOwner; readonly id: string } | null {
  const [table, owner, id, ...rest] = key.split('/')
  if (owner === undefined || id === undefined || rest.length > 0) return null
  return table === 'components' || table === 'domains' ? { owner: { table, id: owner }, id } : null
}
