import { isInput } from '#lib/model/row.ts'
import { otherKeys, silentKeys } from './compose-keys.ts'
import { countOf, type Input, inputOf, listOf, textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'
import { kindGuess } from './kind-guess.ts'
import { kindLine } from './kind-line.ts'
import { unknownLimit } from './unknown-limit.ts'

/** A service of a compose file as a component, with the names of the services it starts after. */
export interface ComposeService {
  readonly name: string
  readonly service: Input
  readonly path: string
  readonly component: { readonly id: string; readonly kind: string; readonly [field: string]: unknown }
  readonly dependsOn: readonly string[]
  readonly report: readonly ImportLine[]
}

/** Reads one service; what is not a mapping counts as one without any settings, and is told. */
export function composeService(name: string, input: unknown, id: string, source: string): ComposeService {
  const service = inputOf(input)
  const path = `services/${name}`
  const image = textOf(service.image)
  const kind = kindGuess(name, image)
  const count = instancesOf(service, path)
  const resources = resourcesText(service)
  const keys = Object.keys(service).filter((key) => !silentKeys.has(key) && !key.startsWith('x-'))
  const leftOut = keys.filter((key) => otherKeys.has(key))
  const mistaken = keys.filter((key) => !otherKeys.has(key))
  const report: ImportLine[] = [kindLine(path, kind, image), ...count.report]
  if (!isInput(input) && input !== null && input !== undefined)
    report.push({
      what: 'unreadable',
      path,
      detail: textOf(input) || String(JSON.stringify(input)).slice(0, 60),
    })
  if (id !== name) report.push({ what: 'renamed', path, detail: id })
  if (listOf(service.profiles).length > 0)
    report.push({ what: 'profile', path, detail: listOf(service.profiles).map(textOf).join(', ') })
  if (resources !== '') report.push({ what: 'resources', path, detail: resources })
  if (leftOut.length > 0) report.push({ what: 'left-out', path, detail: leftOut.join(', ') })
  if (mistaken.length > 0) report.push({ what: 'no-such-key', path, detail: mistaken.join(', ') })
  const instances = count.value === undefined ? {} : { instances: count.value }
  const limits = resources === '' ? [] : [unknownLimit(`${source} ${path}: ${resources}`.trim())]
  return {
    ...{ name, service, path },
    component: { id, name, kind: kind.kind, ...instances, limits },
    dependsOn: startsAfter(service),
    report,
  }
}

const readOfDeploy = new Set(['replicas', 'restart_policy', 'resources', 'mode', 'labels', 'endpoint_mode'])

/** `deploy.replicas`, or the `scale` of older files; a variable cannot be read, and nothing is made up for it. */
function instancesOf(service: Input, path: string): { value?: number; report: ImportLine[] } {
  const deploy = inputOf(service.deploy)
  const key = deploy.replicas === undefined ? 'scale' : 'deploy/replicas'
  const value = deploy.replicas ?? service.scale
  const others = Object.keys(deploy).filter((name) => !readOfDeploy.has(name) && !name.startsWith('x-'))
  const report: ImportLine[] =
    others.length === 0 ? [] : [{ what: 'left-out', path: `${path}/deploy`, detail: others.join(', ') }]
  if (deploy.mode === 'global')
    return { report: [{ what: 'each-node', path: `${path}/deploy/mode` }, ...report] }
  if (value === undefined || value === null) return { report }
  const count = countOf(value)
  if (count === null)
    return { report: [{ what: 'unreadable', path: `${path}/${key}`, detail: String(value) }, ...report] }
  return { value: count, report: [{ what: 'instances', path: `${path}/${key}`, count }, ...report] }
}

/** What a container gets at least and at most of its machine, as the file writes it. */
function resourcesText(service: Input): string {
  const { reservations, limits } = inputOf(inputOf(service.deploy).resources)
  const least = { memory: service.mem_reservation, ...inputOf(reservations) }
  const most = { cpus: service.cpus ?? service.cpu_count, memory: service.mem_limit, ...inputOf(limits) }
  const parts = [
    ['reservations', least],
    ['limits', most],
  ] as const
  return parts
    .flatMap(([word, values]) => {
      const written = Object.entries(values).flatMap(([what, value]) =>
        textOf(value) === '' ? [] : [`${what} ${textOf(value)}`],
      )
      return written.length === 0 ? [] : [`${word} ${written.join(', ')}`]
    })
    .join('; ')
}

/** `depends_on` as a list or as a mapping with conditions, and the older `links`, which also order the start. */
function startsAfter({ depends_on, links }: Input): readonly string[] {
  const listed = Array.isArray(depends_on) ? depends_on : Object.keys(inputOf(depends_on))
  const linked = listOf(links).map((link) => textOf(link).split(':')[0])
  return [...new Set([...listed, ...linked].map(String))]
}
