import { isInput } from '#lib/model/row.ts'
import type { ImportLine } from './imported.ts'
import { kindGuess, repositoryOf } from './kind-guess.ts'

/** A service of a compose file as a component, with the names of the services it starts after. */
export interface ComposeService {
  readonly name: string
  readonly component: { readonly id: string; readonly [field: string]: unknown }
  readonly dependsOn: readonly string[]
  readonly report: readonly ImportLine[]
}

/** Keys that are read, or that say only how a container is run. */
const silent = new Set([
  ...['image', 'build', 'depends_on', 'links', 'deploy', 'scale', 'container_name', 'hostname', 'restart'],
  ...['command', 'entrypoint', 'logging', 'init', 'tty', 'stdin_open', 'pull_policy', 'labels', 'user'],
  ...['working_dir', 'cap_add', 'cap_drop', 'read_only', 'tmpfs', 'stop_grace_period', 'platform'],
])

/** Reads one service; what is not a mapping counts as one without any settings. */
export function composeService(name: string, input: unknown, id: string): ComposeService {
  const service = isInput(input) ? input : {}
  const path = `services/${name}`
  const image = typeof service.image === 'string' ? service.image : ''
  const kind = kindGuess(name, image)
  const count = instancesOf(service, path)
  const leftOut = Object.keys(service).filter((key) => !silent.has(key) && !key.startsWith('x-'))
  const report: ImportLine[] = [
    kind.from === 'nowhere'
      ? { what: 'kind-unsaid', path }
      : {
          ...{ what: 'kind', path, kind: kind.kind, from: kind.from },
          detail: kind.from === 'image' ? repositoryOf(image) : kind.word,
        },
    ...count.report,
  ]
  if (id !== name) report.push({ what: 'renamed', path, detail: id })
  if (leftOut.length > 0) report.push({ what: 'left-out', path, detail: leftOut.join(', ') })
  const instances = count.value === undefined ? {} : { instances: count.value }
  return {
    name,
    component: { id, name, kind: kind.kind, ...instances },
    dependsOn: startsAfter(service),
    report,
  }
}

/** `deploy.replicas`, or the `scale` of older files; a variable cannot be read, and nothing is made up for it. */
function instancesOf(
  service: Readonly<Record<string, unknown>>,
  path: string,
): { value?: number; report: ImportLine[] } {
  const deploy = isInput(service.deploy) ? service.deploy : {}
  const key = deploy.replicas === undefined ? 'scale' : 'deploy/replicas'
  const value = deploy.replicas ?? service.scale
  const others = Object.keys(deploy).filter((name) => name !== 'replicas' && name !== 'restart_policy')
  const report: ImportLine[] =
    others.length === 0 ? [] : [{ what: 'left-out', path: `${path}/deploy`, detail: others.join(', ') }]
  if (value === undefined || value === null) return { report }
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
    return { report: [{ what: 'unreadable', path: `${path}/${key}`, detail: String(value) }, ...report] }
  return { value: count, report: [{ what: 'instances', path: `${path}/${key}`, count }, ...report] }
}

/** `depends_on` as a list or as a mapping with conditions, and the older `links`, which also order the start. */
function startsAfter({ depends_on, links }: Readonly<Record<string, unknown>>): readonly string[] {
  const listed = Array.isArray(depends_on) ? depends_on : isInput(depends_on) ? Object.keys(depends_on) : []
  const linked = Array.isArray(links) ? links.map((link) => String(link).split(':')[0]) : []
  return [...new Set([...listed, ...linked].map(String))]
}
