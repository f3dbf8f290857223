import type { Board } from '#lib/model/board.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Term } from '#lib/model/limit.ts'

/** What a term of a limit's load can count. */
export const countedKinds = [
  'arrivals',
  'flows',
  'elsewhere',
  'connection',
  'driver',
  'instances',
  'constant',
] as const
export type CountedKind = (typeof countedKinds)[number]

/** What a term counts; where a file says several things at once, the one that the engine goes by. */
export function countedKind(term: Term): CountedKind {
  if (term.constant !== undefined) return 'constant'
  if (term.driver !== undefined) return 'driver'
  if (term.instancesOf !== undefined) return 'instances'
  if (term.connection !== undefined) return 'connection'
  if (term.of !== undefined) return 'elsewhere'
  return term.flows === undefined ? 'arrivals' : 'flows'
}

/** What can be counted on this board: nothing that has no example yet. */
export function possibleKinds({ components, connections, drivers, flows }: Board): readonly CountedKind[] {
  const counts: Readonly<Record<CountedKind, number>> = {
    arrivals: 1,
    flows: flows.length,
    elsewhere: components.length,
    connection: connections.length,
    driver: drivers.length,
    instances: components.length,
    constant: 1,
  }
  return countedKinds.filter((kind) => counts[kind] > 0)
}

/** A term that counts something else, the first that fits, with the coefficient and tag it had. */
export function countedAs(kind: CountedKind, term: Term, board: Board): Term {
  const { coefficient, growsWith } = term
  const rest = {
    ...(coefficient === undefined ? {} : { coefficient }),
    ...(growsWith === undefined ? {} : { growsWith }),
  }
  const component = board.components[0]?.id
  const connection = board.connections[0]?.id
  const driver = board.drivers[0]?.id
  if (kind === 'flows') return { arrivals: true, flows: board.flows.map(({ id }) => id), ...rest }
  if (kind === 'elsewhere' && component) return { arrivals: true, of: component, ...rest }
  if (kind === 'connection' && connection) return { connection, ...rest }
  if (kind === 'driver' && driver) return { driver, ...rest }
  if (kind === 'instances' && component) return { instancesOf: component, ...rest }
  return kind === 'constant' ? { constant: 1, ...rest } : { arrivals: true, ...rest }
}

/** The list with a member put in or taken out, in the board's order. */
export function withFlow(
  flows: readonly FlowId[],
  flow: FlowId,
  isIn: boolean,
  all: readonly { readonly id: FlowId }[],
): readonly FlowId[] {
  return all.map(({ id }) => id).filter((id) => (id === flow ? isIn : flows.includes(id)))
}

/** The terms without one of them; none left means that a limit is loaded by what arrives. */
export function withoutTerm(terms: readonly Term[], index: number): readonly Term[] | undefined {
  const left = terms.filter((_, at) => at !== index)
  return left.length > 0 ? left : undefined
}
