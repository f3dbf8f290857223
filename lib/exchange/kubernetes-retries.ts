import { countOf, inputOf, inputsOf, textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'
import type { NameFinder } from './kubernetes-names.ts'
import type { KubernetesObject } from './kubernetes-object.ts'

/** How the mesh tries again what fails on the way to a component. */
export interface MeshRetry {
  readonly retries: number
  readonly timeoutSeconds?: number
}

/** The retries that virtual services set for what stands behind their destinations, by component. */
export function meshRetries(
  objects: readonly KubernetesObject[],
  find: NameFinder,
): { readonly retries: ReadonlyMap<string, MeshRetry>; readonly report: readonly ImportLine[] } {
  const retries = new Map<string, MeshRetry>()
  const report: ImportLine[] = []
  for (const { kind, namespace, spec, path } of objects) {
    if (kind !== 'VirtualService') continue
    for (const route of inputsOf(spec.http)) {
      const { attempts, perTryTimeout } = inputOf(route.retries)
      const count = countOf(attempts)
      if (count === null || count === 0) continue
      const timeoutSeconds = secondsOf(textOf(perTryTimeout ?? route.timeout))
      const retry = { retries: count, ...(timeoutSeconds === null ? {} : { timeoutSeconds }) }
      const hosts = inputsOf(route.route).map(({ destination }) => textOf(inputOf(destination).host))
      const targets = hosts.flatMap((host) => find(host.toLowerCase(), namespace)?.workloads ?? [])
      for (const { component } of targets) retries.set(component.id, retry)
      if (targets.length > 0) report.push({ what: 'retries', path, count })
    }
  }
  return { retries, report }
}

/** A duration as Kubernetes writes it, `2s`, `250ms` or `1m30s`, in seconds; null for none. */
function secondsOf(text: string): number | null {
  const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, ns: 1e-9 }
  const parts = [...text.matchAll(/([\d.]+)(h|ms|m|s|us|ns)/g)]
  const seconds = parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}
