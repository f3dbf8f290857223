import type { Flow } from '#lib/model/flow.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Edit, Patch } from './edit.ts'

export function addFlow({ id, ...row }: Flow): readonly Edit[] {
  return [{ kind: 'add', table: 'flows', key: id, row }]
}

/** Changes fields of a flow; undefined takes a field away. */
export function changeFlow(
  id: FlowId,
  patch: { readonly [Key in keyof Flow]?: Flow[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'flows', key: id, patch: patch as Patch }]
}

export function removeFlow(id: FlowId): readonly Edit[] {
  return [{ kind: 'remove', table: 'flows', key: id }]
}
