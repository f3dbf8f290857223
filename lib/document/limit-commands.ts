import type { Limit } from '#lib/model/limit.ts'
import type { Edit, Patch } from './edit.ts'
import { type LimitOwner, limitKey } from './table.ts'

export function addLimit(owner: LimitOwner, { id, ...row }: Limit): readonly Edit[] {
  return [{ kind: 'add', table: 'limits', key: limitKey(owner, id), row }]
}

/** Changes fields of a limit; undefined takes a field away. */
export function changeLimit(
  owner: LimitOwner,
  limit: string,
  patch: { readonly [Key in keyof Limit]?: Limit[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'limits', key: limitKey(owner, limit), patch: patch as Patch }]
}

export function removeLimit(owner: LimitOwner, limit: string): readonly Edit[] {
  return [{ kind: 'remove', table: 'limits', key: limitKey(owner, limit) }]
}
