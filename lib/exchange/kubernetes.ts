import { freshIds } from './fresh-id.ts'
import { type ImportFile, textOf } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'
import { importedBoard } from './imported-board.ts'
import { callsOf } from './kubernetes-calls.ts'
import { callRows, entryRows } from './kubernetes-connections.ts'
import { entriesIn } from './kubernetes-entries.ts'
import { nameFinder } from './kubernetes-names.ts'
import { type KubernetesObject, kubernetesObjects } from './kubernetes-object.ts'
import { meshRetries } from './kubernetes-retries.ts'
import {
  autoscalersIn,
  placementHints,
  scaledObjects,
  scalingOf,
  strayScaling,
} from './kubernetes-scaling.ts'
import { configurationIn } from './kubernetes-settings.ts'
import { resourcesText, type Workload, workloads } from './kubernetes-workload.ts'
import { evenly, zonesOf } from './kubernetes-zones.ts'
import { unknownLimit } from './unknown-limit.ts'

/** Kinds that are read, or that say nothing about load. */
const silent = new Set([
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Rollout', 'Pod'],
  ...['DeploymentConfig', 'CronJob', 'Job', 'Service', 'Ingress', 'HorizontalPodAutoscaler', 'ScaledObject'],
  ...['PodDisruptionBudget', 'ConfigMap', 'HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'VirtualService'],
  ...['Namespace', 'Gateway'],
])

/**
 * Kubernetes manifests as a board: what runs is a component, and the addresses in its settings are its calls. Counted
 * as one call a request until somebody says more; what an instance can carry is not in a manifest and stays unknown.
 */
export function kubernetesBoard(files: readonly ImportFile[], title: string): Imported {
  const objects = kubernetesObjects(files)
  const ids = { component: freshIds(), connection: freshIds(), flow: freshIds() }
  const autoscalers = autoscalersIn(objects)
  const own = workloads(objects, ids.component)
  const running = own.length > 0 ? own : workloads(scaledObjects(autoscalers), ids.component)
  const find = nameFinder(objects, running)
  const budgets = objects.filter(({ kind }) => kind === 'PodDisruptionBudget')
  const domains = zoneRows(running)
  const configuration = configurationIn(objects)
  const built = running.map((workload) => componentRow(workload, budgets, autoscalers, domains.idOf))
  const called = running.map((workload) => callsOf(workload, configuration, find))
  const calls = callRows(
    called.flatMap((each) => each.calls),
    ids,
  )
  const entries = entryRows(entriesIn(objects), objects, find, ids)
  const mesh = meshRetries(objects, find)
  const leftOut = leftOutKinds(objects)
  return importedBoard({
    title,
    drivers: entries.flows.length === 0 ? [] : [{ id: 'traffic', base: 1, curve: { kind: 'linear' } }],
    flows: entries.flows,
    components: [...built.map(({ row }) => row), ...calls.components, ...entries.components],
    connections: [...calls.connections, ...entries.connections].map((row) => {
      const retry = row.mode === undefined ? mesh.retries.get(textOf(row.to)) : undefined
      return retry === undefined ? row : { ...row, retry }
    }),
    domains: domains.rows,
    report: [
      ...built.flatMap(({ report }) => report),
      ...calls.report,
      ...called.flatMap(({ report }) => report),
      ...entries.report,
      ...mesh.report,
      ...strayScaling(autoscalers, running),
      ...leftOut,
    ],
  })
}

function zoneRows(running: readonly Workload[]) {
  const idOf = freshIds()
  const ids = new Map([...new Set(running.flatMap(zonesOf))].map((zone) => [zone, idOf(zone)]))
  const rows = [...ids].map(([name, id]) => ({ id, name, kind: 'zone' }))
  return { rows, idOf: (zone: string) => ids.get(zone) ?? zone }
}

function componentRow(
  workload: Workload,
  budgets: readonly KubernetesObject[],
  autoscalers: readonly KubernetesObject[],
  zoneId: (zone: string) => string,
) {
  const { component, object, pod } = workload
  const scaling = scalingOf(workload, autoscalers)
  const zones = zonesOf(workload)
  const count = Number(scaling.fields.instances ?? 1)
  const placed = zones.length === 0 ? {} : { instances: evenly(count, zones.map(zoneId)) }
  const resources = resourcesText(pod)
  const report: ImportLine[] = [...workload.report, ...scaling.report, ...placementHints(workload, budgets)]
  if (zones.length > 0)
    report.push({ what: 'placed', path: `${object.path} node affinity`, detail: zones.join(', ') })
  if (resources !== '')
    report.push({ what: 'resources', path: `${object.path} resources`, detail: resources })
  // a ceiling counts through what one of so many instances carries
  const isMeasured = resources !== '' || scaling.fields.maxInstances !== undefined
  const note = resources === '' ? object.source : `${object.source}: ${resources}`
  const limits = isMeasured ? [unknownLimit(note)] : []
  return { row: { ...component, ...scaling.fields, ...placed, limits }, report }
}

function leftOutKinds(objects: readonly KubernetesObject[]): readonly ImportLine[] {
  const counts = new Map<string, number>()
  for (const { kind, object } of objects) {
    const isForeign = kind === 'Service' && object.apiVersion !== 'v1'
    const name = isForeign ? `${textOf(object.apiVersion)} ${kind}` : kind
    if (isForeign || !silent.has(kind)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const detail = [...counts].map(([kind, count]) => (count > 1 ? `${count} × ${kind}` : kind)).join(', ')
  return [{ what: 'left-out', path: '', detail }]
}
