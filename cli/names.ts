import { type Board, nameOf } from '#lib/model/board.ts'
import type { FindingSubject } from '#lib/model/finding.ts'
import type { Break } from '#lib/model/forecast.ts'

type Name = (id: string) => string

/** What the rows of a board are called; ids are unique within their list only. */
export interface Names {
  readonly flow: Name
  readonly component: Name
  readonly domain: Name
  /** Its name, else its two ends. */
  readonly connection: Name
  /** The component or domain that holds a limit. */
  readonly holder: (row: Pick<Break, 'component' | 'domain'>) => string
  readonly subject: (on: FindingSubject) => string
}

export function namesOn(board: Board): Names {
  const flow = namesIn(board.flows)
  const component = namesIn(board.components)
  const domain = namesIn(board.domains)
  const connection = namesIn(
    board.connections.map((row) => ({
      id: row.id,
      name: row.name ?? `${component(row.from)} → ${component(row.to)}`,
    })),
  )
  return {
    flow,
    component,
    domain,
    connection,
    holder: (row) => (row.domain === true ? domain : component)(row.component),
    subject(on) {
      if ('component' in on) return component(on.component)
      if ('connection' in on) return connection(on.connection)
      return 'domain' in on ? domain(on.domain) : flow(on.flow)
    },
  }
}

function namesIn(rows: readonly { readonly id: string; readonly name?: string }[]): Name {
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]))
  return (id) => names.get(id) ?? id
}
