import { emptyBoard } from '#lib/model/board.ts'
import { parseBoard } from '#lib/model/parse-board.ts'
import { isInput } from '#lib/model/row.ts'
import { type ComposeService, composeService } from './compose-service.ts'
import { freshIds } from './fresh-id.ts'
import type { Imported, ImportLine } from './imported.ts'
import { treeOf } from './tree.ts'

/** The largest compose file that is read; real ones have a few dozen KiB. */
const MOST_BYTES = 512 * 2 ** 10

/** Top-level keys that say nothing about the system. */
const silent = new Set(['version', 'name', 'services'])

/** Whether the tree of a file is a docker-compose file. */
export function isCompose(tree: unknown): boolean {
  return isInput(tree) && tree.format === undefined && isInput(tree.services)
}

/**
 * A docker-compose file as a board: its services with the kinds that their images suggest, and `depends_on` as start
 * order. It invents no calls and no limits, and reports every guess and whatever it leaves out.
 */
export function composeBoard(text: string, title?: string): Imported {
  const file = treeOf(text, MOST_BYTES)
  if ('problem' in file) return nothing(file.problem)
  const { tree } = file
  if (!isInput(tree) || !isInput(tree.services))
    return nothing({ code: 'E_FORMAT', path: 'services', detail: '' })
  const idOf = freshIds()
  const services = Object.entries(tree.services).map(([name, service]) =>
    composeService(name, service, idOf(name)),
  )
  const links = startOrder(services)
  const { board, errors, warnings } = parseBoard({
    ...emptyBoard,
    title: title ?? (typeof tree.name === 'string' ? tree.name : ''),
    components: services.map(({ component }) => component),
    connections: links.connections,
  })
  const others = Object.keys(tree).filter((key) => !silent.has(key) && !key.startsWith('x-'))
  const leftOut = others.map((key): ImportLine => ({ what: 'left-out', path: key, detail: key }))
  return {
    board,
    report: [...services.flatMap(({ report }) => report), ...links.report, ...leftOut],
    problems: [...errors, ...warnings],
  }
}

function nothing(problem: Imported['problems'][number]): Imported {
  return { board: null, report: [], problems: [problem] }
}

/** Connections that say only what must be started before what. */
function startOrder(services: readonly ComposeService[]) {
  const idOf = freshIds()
  const ids = new Map(services.map(({ name, component }) => [name, component.id]))
  const connections: { id: string; from: string; to: string; mode: 'startup' }[] = []
  const report: ImportLine[] = []
  for (const { name, component, dependsOn } of services) {
    for (const other of dependsOn) {
      const to = ids.get(other)
      const path = `services/${name}/depends_on`
      if (to === undefined) report.push({ what: 'no-such-service', path, detail: other })
      else connections.push({ id: idOf(`${component.id}-${to}`), from: component.id, to, mode: 'startup' })
    }
  }
  if (connections.length > 0)
    report.push({ what: 'start-order', path: 'services', count: connections.length })
  return { connections, report }
}
