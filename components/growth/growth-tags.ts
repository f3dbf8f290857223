import { curveOfKind } from '#components/inspector/curve-edit.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { changeConnection } from '#lib/document/connection-commands.ts'
import { addDriver } from '#lib/document/driver-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { newId } from '#lib/document/new-id.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { CurveKind } from '#lib/model/curve.ts'
import type { DriverId } from '#lib/model/id.ts'

/** What a growth tag can be put on. */
export interface Taggable {
  readonly components: readonly Component[]
  readonly connections: readonly Connection[]
}

/** The selected things that can grow beyond their requests. */
export function taggable(board: Board, selection: ReadonlySet<string>): Taggable {
  return {
    components: board.components.filter(({ id }) => selection.has(`components/${id}`)),
    connections: board.connections.filter(({ id }) => selection.has(`connections/${id}`)),
  }
}

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
