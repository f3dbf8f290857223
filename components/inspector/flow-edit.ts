import { addDriver } from '#lib/document/driver-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { addFlow } from '#lib/document/flow-commands.ts'
import { newId } from '#lib/document/new-id.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Driver } from '#lib/model/driver.ts'
import type { DriverId, FlowId } from '#lib/model/id.ts'

/** A driver that grows as today does. */
export function newDriver(name: string): Driver {
  return { id: newId<DriverId>(), name, unit: 'x', base: 1, curve: { kind: 'linear' } }
}

/**
 * Adds a flow into the component where requests most likely enter, at a rate that is still to be found out. A board
 * without drivers gets one in the same step. Nothing can flow on a board without components.
 */
export function newFlow(board: Board, name: string, driverName: string): readonly Edit[] {
  const entry = entranceOf(board)
  if (entry === undefined) return []
  const known = board.drivers[0]
  const driver = known ?? newDriver(driverName)
  return [
    ...(known ? [] : addDriver(driver)),
    ...addFlow({
      id: newId<FlowId>(),
      name,
      entry: entry.id,
      driver: driver.id,
      perUnit: { source: 'unknown' },
    }),
  ]
}

/** A client that calls something, else what nothing calls but which calls, else any. */
function entranceOf({ components, connections }: Board): Component | undefined {
  const callers = new Set(connections.map(({ from }) => from))
  const called = new Set(connections.map(({ to }) => to))
  const first = components.filter(({ id }) => callers.has(id) && !called.has(id))
  return first.find(({ kind }) => kind === 'client') ?? first[0] ?? components[0]
}

/** "Flow 2": the name with the first number that no row has. */
export function numberedName(name: string, rows: readonly { readonly name?: string }[]): string {
  const taken = new Set(rows.map((row) => row.name))
  for (let number = 1; ; number++) if (!taken.has(`${name} ${number}`)) return `${name} ${number}`
}
