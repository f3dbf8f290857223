import { type Board, emptyBoard } from './board.ts'

/** Ids of what is taken out of a board, by table. */
export interface Chosen {
  readonly components: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  readonly notes: ReadonlySet<string>
}

/**
 * A board of the chosen things alone: with the connections among them, the notes that hang on them, and the drivers
 * that they grow with. What they refer to and was not chosen is not in it.
 */
export function fragmentOf(board: Board, chosen: Chosen): Board {
  const components = board.components.filter(({ id }) => chosen.components.has(id))
  const domains = board.domains.filter(({ id }) => chosen.domains.has(id))
  const connections = board.connections.filter(
    ({ from, to }) => chosen.components.has(from) && chosen.components.has(to),
  )
  const notes = board.notes.filter(
    ({ id, on }) =>
      chosen.notes.has(id) || (on !== undefined && 'component' in on && chosen.components.has(on.component)),
  )
  const text = JSON.stringify([components, connections, domains])
  const drivers = board.drivers.filter(({ id }) => text.includes(JSON.stringify(id)))
  return { ...emptyBoard, title: board.title, drivers, components, connections, domains, notes }
}
