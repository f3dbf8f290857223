import { callFields } from './call-fields.ts'
import { textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'
import type { Call } from './kubernetes-calls.ts'
import type { Entry } from './kubernetes-entries.ts'
import type { Named, NameFinder } from './kubernetes-names.ts'
import type { KubernetesObject } from './kubernetes-object.ts'
import type { Workload } from './kubernetes-workload.ts'

type Row = { readonly id: string; readonly [field: string]: unknown }
type IdOf = (name: string) => string

/** What names the rows of a board, a list each. */
export interface Ids {
  readonly component: IdOf
  readonly connection: IdOf
  readonly flow: IdOf
}

/** The calls as connections, one for each pair, and the components outside the cluster that they lead to. */
export function callRows(calls: readonly Call[], ids: Ids) {
  const outside = new Map<string, Row>()
  const connections = new Map<string, Row>()
  const report: ImportLine[] = []
  for (const { from, to, setting, address } of calls) {
    const place = `${setting.place} ${setting.name}`.trim()
    const path = `${from.object.path} ${place}`
    const note = `${from.object.source} ${place} = ${address}`
    if (to.external !== null && !outside.has(to.external))
      outside.set(to.external, { id: ids.component(to.external), name: to.external, kind: 'external' })
    const targets = targetsOf(to, outside.get(to.external ?? '')).filter(({ id }) => id !== from.component.id)
    for (const { id, kind, share } of targets) {
      const key = `${from.component.id} ${id}`
      if (connections.has(key)) continue
      connections.set(key, {
        ...{ id: ids.connection(key), from: from.component.id, to: id },
        ...(setting.isStartup ? { mode: 'startup' } : callFields(kind, share, note)),
        ...(share < 1 ? { choice: to.name } : {}),
      })
    }
    if (targets.length > 0) report.push({ what: 'calls', path, to: to.external ?? to.name, detail: address })
  }
  return { components: [...outside.values()], connections: [...connections.values()], report }
}

/** Workloads behind one name share its calls by their instances, as the cluster spreads them. */
function targetsOf({ workloads }: Named, external: Row | undefined) {
  if (external !== undefined) return [{ id: external.id, kind: 'external', share: 1 }]
  const countOf = ({ replicas }: Workload) => replicas ?? 1
  const all = workloads.reduce((sum, workload) => sum + countOf(workload), 0)
  return workloads.map((workload) => ({
    ...{ id: workload.component.id, kind: textOf(workload.component.kind) },
    share: all === 0 ? 1 / workloads.length : countOf(workload) / all,
  }))
}

/** Where requests come in: ingresses and gateways as components, load balancers as flows, at rates nobody knows yet. */
export function entryRows(
  entries: readonly Entry[],
  objects: readonly KubernetesObject[],
  find: NameFinder,
  ids: Ids,
) {
  const components: Row[] = []
  const connections: Row[] = []
  const flows: Row[] = []
  const report: ImportLine[] = []
  function enter(entry: string, name: string, { source, path }: KubernetesObject): void {
    const perUnit = { source: 'unknown', note: source }
    flows.push({ id: ids.flow(name), name, entry, driver: 'traffic', perUnit })
    report.push({ what: 'entry', path, detail: name })
  }
  for (const { name, object, shares } of entries) {
    const id = ids.component(name)
    components.push({ id, name, kind: 'load-balancer' })
    enter(id, name, object)
    for (const [service, ofRequests] of shares) {
      const to = find(service.toLowerCase(), object.namespace)
      const targets = to === null ? [] : targetsOf(to, undefined)
      if (targets.length === 0) report.push({ what: 'no-such-address', path: object.path, detail: service })
      for (const target of targets) {
        const value = ofRequests * target.share
        const note = `${object.source} → ${service}`
        connections.push({
          ...{ id: ids.connection(`${id} ${target.id}`), from: id, to: target.id },
          calls: { value, source: 'default', note },
          ...(value < 1 ? { choice: id } : {}),
        })
      }
    }
  }
  for (const service of objects.filter(isOpen)) {
    const [workload] = find(service.name, service.namespace)?.workloads ?? []
    if (workload !== undefined) enter(workload.component.id, service.name, service)
  }
  return { components, connections, flows, report }
}

/** A service that the world outside reaches by itself. */
function isOpen({ kind, object, spec }: KubernetesObject): boolean {
  return (
    kind === 'Service' &&
    object.apiVersion === 'v1' &&
    (spec.type === 'LoadBalancer' || spec.type === 'NodePort')
  )
}
