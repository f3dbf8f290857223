import { type Board, nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'

/** What the rows of a board are called. */
export interface Names {
  readonly of: (id: string) => string
  /** The component or domain that holds a limit. */
  readonly holder: (row: Pick<Break, 'component' | 'domain'>) => string
}

export function namesOn({ flows, components, domains, connections }: Board): Names {
  const component = new Map<string, string>(components.map((row) => [row.id, nameOf(row)]))
  const domain = new Map<string, string>(domains.map((row) => [row.id, nameOf(row)]))
  const flow = new Map<string, string>(flows.map((row) => [row.id, nameOf(row)]))
  const connection = new Map<string, string>(
    connections.map(({ id, name, from, to }) => [
      id,
      name ?? `${component.get(from) ?? from} → ${component.get(to) ?? to}`,
    ]),
  )
  return {
    of: (id) => flow.get(id) ?? component.get(id) ?? domain.get(id) ?? connection.get(id) ?? id,
    holder: (row) => (row.domain === true ? domain : component).get(row.component) ?? row.component,
  }
}
