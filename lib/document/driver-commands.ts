import type { Driver } from '#lib/model/driver.ts'
import type { DriverId } from '#lib/model/id.ts'
import type { Edit, Patch } from './edit.ts'

export function addDriver({ id, ...row }: Driver): readonly Edit[] {
  return [{ kind: 'add', table: 'drivers', key: id, row }]
}

/** Changes fields of a driver; undefined takes a field away. */
export function changeDriver(
  id: DriverId,
  patch: { readonly [Key in keyof Driver]?: Driver[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'drivers', key: id, patch: patch as Patch }]
}

export function removeDriver(id: DriverId): readonly Edit[] {
  return [{ kind: 'remove', table: 'drivers', key: id }]
}
