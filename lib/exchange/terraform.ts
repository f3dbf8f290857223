import type { ComponentKind } from '#lib/model/component.ts'
import { callFields } from './call-fields.ts'
import { freshIds } from './fresh-id.ts'
import { grouped } from './grouped.ts'
import { countOf, type ImportFile, type Input, inputOf, inputsOf, listOf, textOf } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'
import { importedBoard } from './imported-board.ts'
import { type Resource, resourceKind, resourcesOf } from './terraform-resources.ts'
import { unknownLimit } from './unknown-limit.ts'

/** Whether a tree is a Terraform plan or state as JSON. */
export function isTerraform({ trees: [tree] }: ImportFile): boolean {
  const { planned_values, values, resources, terraform_version } = inputOf(tree)
  const isShown = 'root_module' in inputOf(planned_values ?? values)
  return isShown || (Array.isArray(resources) && terraform_version !== undefined)
}

/** Settings that say what a resource gets or how it is capped, in the words of the providers. */
const sizes = [
  ...[
    'instance_type',
    'instance_class',
    'node_type',
    'machine_type',
    'vm_size',
    'size',
    'memory_size',
    'timeout',
  ],
  ...['reserved_concurrent_executions', 'allocated_storage', 'iops', 'read_capacity', 'write_capacity'],
  ...['shard_count', 'sku_name', 'tier', 'throughput'],
]

/** A plan or state as a board: what carries load, with its size beside an unknown limit, and what refers to what. */
export function terraformBoard([file]: readonly ImportFile[], title: string): Imported {
  const tree = inputOf(file?.trees[0])
  const source = file?.name ?? ''
  const resources = grouped(resourcesOf(tree), ({ address }) => address)
  const idOf = freshIds()
  const drawn = [...resources].flatMap(([address, instances]) => {
    const [first] = instances
    const kind = first === undefined ? null : resourceKind(first.type)
    return first === undefined || kind === null
      ? []
      : [{ ...componentOf(first, instances.length, kind, idOf(first.name), source), address }]
  })
  const others = [...resources].filter(
    ([, [first]]) => first === undefined || resourceKind(first.type) === null,
  )
  const byType = grouped(others, ([, [first]]) => first?.type ?? '')
  const leftOut = [...byType].map(([type, rows]) => `${rows.length} × ${type}`).join(', ')
  const zones = [...new Set(drawn.flatMap(({ zone }) => (zone === '' ? [] : [zone])))]
  return importedBoard({
    title,
    components: drawn.map(({ component }) => component),
    connections: referring(tree, drawn, source),
    domains: zones.map((zone) => ({ id: zone, name: zone, kind: 'zone' })),
    report: [
      ...drawn.flatMap(({ report }) => report),
      ...(leftOut === '' ? [] : [{ what: 'left-out', path: '', detail: leftOut } as const]),
    ],
  })
}

function componentOf(
  { address, type, name, values }: Resource,
  count: number,
  kind: ComponentKind,
  id: string,
  source: string,
) {
  const wanted = countOf(values.desired_capacity ?? values.desired_count ?? values.num_cache_nodes) ?? count
  const most = countOf(values.max_size)
  const zone = textOf(values.availability_zone)
  const size = sizes
    .flatMap((key) => (textOf(values[key]) === '' ? [] : [`${key} ${textOf(values[key])}`]))
    .join(', ')
  const isZone = zone !== '' && /^[A-Za-z0-9][\w.-]{0,63}$/.test(zone)
  const report: ImportLine[] = [{ what: 'kind', path: address, kind, from: 'type', detail: type }]
  report.push({ what: 'instances', path: address, count: wanted })
  if (size !== '') report.push({ what: 'resources', path: address, detail: size })
  const component = {
    ...{ id, name, kind, instances: isZone ? { [zone]: wanted } : wanted },
    ...(most !== null && most > 0 ? { maxInstances: most } : {}),
    limits: size === '' ? [] : [unknownLimit(`${source} ${address}: ${size}`)],
  }
  return { component, report, zone: isZone ? zone : '' }
}

interface Drawn {
  readonly address: string
  readonly component: { readonly id: string; readonly kind: string }
}

/** Resources that refer to others: in their environment as calls, anywhere else as what must be there first. */
function referring(tree: Input, drawn: readonly Drawn[], source: string) {
  const byAddress = new Map(drawn.map((each) => [each.address, each]))
  const idOf = freshIds()
  const found = new Map<string, Input>()
  for (const { path, resource } of configured(inputOf(inputOf(tree.configuration).root_module), '')) {
    const from = byAddress.get(`${path}${textOf(resource.address)}`)
    if (from === undefined) continue
    for (const [key, expression] of Object.entries(inputOf(resource.expressions))) {
      for (const reference of referencesIn(expression)) {
        const address = `${path}${reference.split('.').slice(0, 2).join('.')}`.replace(/\[[^\]]*\]$/, '')
        const to = byAddress.get(address)
        const pair = `${from.component.id}-${to?.component.id}`
        if (to === undefined || to === from || found.has(pair)) continue
        const note = `${source} ${from.address} ${key} = ${reference}`
        const isCall = /environment|env|settings|user_data/.test(key)
        const fields = isCall ? callFields(to.component.kind, 1, note) : { mode: 'startup' }
        found.set(pair, { id: idOf(pair), from: from.component.id, to: to.component.id, ...fields })
      }
    }
  }
  return [...found.values()]
}

function* configured(module: Input, path: string): Generator<{ path: string; resource: Input }> {
  for (const resource of inputsOf(module.resources)) yield { path, resource }
  for (const [name, call] of Object.entries(inputOf(module.module_calls)))
    yield* configured(inputOf(inputOf(call).module), `${path}module.${name}.`)
}

function referencesIn(expression: unknown): readonly string[] {
  if (Array.isArray(expression)) return expression.flatMap(referencesIn)
  const { references, ...others } = inputOf(expression)
  return [...listOf(references).map(textOf), ...Object.values(others).flatMap(referencesIn)]
}
