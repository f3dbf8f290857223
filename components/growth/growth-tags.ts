import { curveOfKind } from '#components/inspector/curve-edit.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { changeConnection } from '#lib/document/connection-commands.ts'
import { addDriver } from '#lib/document/driver-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { newId } from '#lib/document/new-id.ts'
import type { CurveKind } from '#lib/model/curve.ts'
import type { DriverId } from '#lib/model/id.ts'
import type { Taggable } from './taggable.ts'

/** Tags things with a driver, or takes their tags away, as one step. */
export function tagEdits(
  { components, connections }: Taggable,
  driver: DriverId | undefined,
): readonly Edit[] {
  return [
    ...components.flatMap(({ id }) => changeComponent(id, { growsWith: driver })),
    ...connections.flatMap(({ id }) => changeConnection(id, { growsWith: driver })),
  ]
}

/** Tags things with a new driver that has this curve. */
export function tagAnew(things: Taggable, kind: CurveKind, name: string): readonly Edit[] {
  const id = newId<DriverId>()
  const curve = curveOfKind(kind, { kind: 'linear' })
  return [...addDriver({ id, name, unit: 'x', base: 1, curve }), ...tagEdits(things, id)]
}
