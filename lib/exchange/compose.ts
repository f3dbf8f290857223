import { isInput } from '#lib/model/row.ts'
import { composeCalls } from './compose-calls.ts'
import { type ComposeService, composeService } from './compose-service.ts'
import { isEnvFile, variablesOf, withVariables } from './compose-variables.ts'
import { freshIds } from './fresh-id.ts'
import { type ImportFile, type Input, inputOf, listOf, textOf } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'
import { importedBoard, nothingImported } from './imported-board.ts'

/** The largest compose file that is read; real ones have a few dozen KiB. */
const MOST_CHARACTERS = 512 * 2 ** 10

/** Top-level keys that say nothing about the system, or are read. */
const silent = new Set(['version', 'name', 'services', 'networks', 'include'])

/** Whether a file is a docker-compose file, or holds the variables of one. */
export function isCompose(file: ImportFile): boolean {
  const tree = inputOf(file.trees[0])
  const isOther = tree.format !== undefined || tree.apiVersion !== undefined
  return isEnvFile(file) || (!isOther && ('services' in tree || Array.isArray(tree.include)))
}

/**
 * Compose files as one board, the later ones over the earlier, as docker reads them: services with the kinds that their
 * images suggest, calls where a setting gives an address away, and `depends_on` as start order. It invents no limits,
 * and reports every guess and whatever it leaves out.
 */
export function composeBoard(files: readonly ImportFile[], title: string): Imported {
  const variables = variablesOf(files.filter(isEnvFile))
  const written = files.filter((file) => !isEnvFile(file))
  if (written.some(({ text }) => text.length > MOST_CHARACTERS))
    return nothingImported({ code: 'E_TOO_LARGE', path: '', detail: '512 KiB' })
  const trees = written.map(({ trees: [tree] }) => inputOf(withVariables(tree, variables)))
  const wrong = trees.find(
    ({ services }) => services !== undefined && services !== null && !isInput(services),
  )
  if (wrong !== undefined)
    return nothingImported({ code: 'E_TYPE', path: 'services', detail: textOf(wrong.services) })
  const included = trees.flatMap(({ include }) => listOf(include).map(pathOf))
  const report = included.map((detail): ImportLine => ({ what: 'included', path: 'include', detail }))
  const rows = Object.entries(extended(trees.reduce(overlaid, {})))
  // a file that only includes others is right, and its report asks for them
  if (rows.length === 0 && included.length === 0)
    return nothingImported({ code: 'E_FORMAT', path: 'services', detail: '' }, report)
  const source = written.map(({ name }) => name).join(' + ')
  const idOf = freshIds()
  const services = rows.map(([name, service]) => composeService(name, service, idOf(name), source))
  const called = composeCalls(services, source)
  const links = connections(services, called.calls)
  const others = new Set(trees.flatMap((tree) => Object.keys(tree)))
  const leftOut = [...others].filter((key) => !silent.has(key) && !key.startsWith('x-'))
  return importedBoard({
    title: trees.map(({ name }) => textOf(name)).find((name) => name.trim() !== '') ?? title,
    components: services.map(({ component }) => component),
    connections: links.connections,
    report: [
      ...services.flatMap((service) => service.report),
      ...called.report,
      ...links.report,
      ...report,
      ...leftOut.map((key): ImportLine => ({ what: 'left-out', path: key, detail: key })),
    ],
  })
}

/** `include: [a.yml, { path: b.yml }]` */
function pathOf(entry: unknown): string {
  const { path } = inputOf(entry)
  return textOf(entry) || (Array.isArray(path) ? path.map(textOf).join(', ') : textOf(path))
}

/** The services with those of the next file over them. */
function overlaid(services: Input, { services: next }: Input): Input {
  const rows = Object.entries(inputOf(next)).map(([name, service]) => [name, over(services[name], service)])
  return { ...services, ...Object.fromEntries(rows) }
}

/** One service over another: settings and dependencies add up, anything else is replaced. */
function over(below: unknown, above: unknown): unknown {
  if (!isInput(below) || !isInput(above)) return above ?? below
  const environment = [...environmentOf(below), ...environmentOf(above)]
  const dependsOn = [below, above].flatMap(({ depends_on }) =>
    Array.isArray(depends_on) ? depends_on.map(textOf) : Object.keys(inputOf(depends_on)),
  )
  return {
    ...below,
    ...above,
    ...(environment.length === 0 ? {} : { environment: Object.fromEntries(environment) }),
    ...(dependsOn.length === 0 ? {} : { depends_on: [...new Set(dependsOn)] }),
  }
}

function environmentOf({ environment }: Input): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(environment)) return Object.entries(inputOf(environment))
  return environment.map((line) => {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(textOf(line)) ?? []
    return [name, value ?? null]
  })
}

/** Services with those of the same files that they extend under them; a circle ends where it began. */
function extended(services: Input): Input {
  function whole(name: string, seen: readonly string[]): unknown {
    const service = services[name]
    const base = inputOf(service).extends
    const other = textOf(base) || textOf(inputOf(base).service)
    if (!(other in services) || seen.includes(other)) return service
    return over(whole(other, [...seen, other]), service)
  }
  return Object.fromEntries(Object.keys(services).map((name) => [name, whole(name, [name])]))
}

type Calls = ReturnType<typeof composeCalls>['calls']

/** Calls, and connections that say only what must be started before what; whoever calls need not be told again. */
function connections(services: readonly ComposeService[], calls: Calls) {
  const idOf = freshIds()
  const ids = new Map(services.map(({ name, component }) => [name, component.id]))
  const calling = calls.map(({ from, to, fields }) => ({ id: idOf(`${from}-${to}`), from, to, ...fields }))
  const known = new Set(calls.map(({ from, to }) => `${from} ${to}`))
  const starting: { id: string; from: string; to: string; mode: 'startup' }[] = []
  const report: ImportLine[] = []
  for (const { name, component, dependsOn } of services) {
    for (const other of dependsOn) {
      const to = ids.get(other)
      const path = `services/${name}/depends_on`
      if (to === undefined) report.push({ what: 'no-such-service', path, detail: other })
      else if (!known.has(`${component.id} ${to}`))
        starting.push({ id: idOf(`${component.id}-${to}`), from: component.id, to, mode: 'startup' })
    }
  }
  if (starting.length > 0) report.push({ what: 'start-order', path: 'services', count: starting.length })
  return { connections: [...calling, ...starting], report }
}
