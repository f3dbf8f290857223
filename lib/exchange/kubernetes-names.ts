import { grouped } from './grouped.ts'
import { textOf } from './import-file.ts'
import { type KubernetesObject, selects } from './kubernetes-object.ts'
import type { Workload } from './kubernetes-workload.ts'

/** What a host name stands for: a service or workload of the manifests, and what runs behind it. */
export interface Named {
  readonly name: string
  readonly workloads: readonly Workload[]
  /** The host outside the cluster that a service of type ExternalName stands for. */
  readonly external: string | null
}

/** Finds what a host name stands for when it is asked from within a namespace; null where the manifests do not say. */
export type NameFinder = (host: string, namespace: string) => Named | null

/** Names as the cluster's DNS resolves them, and those of workloads whose service is missing from the manifests. */
export function nameFinder(objects: readonly KubernetesObject[], workloads: readonly Workload[]): NameFinder {
  const services = grouped(objects.filter(isService), ({ name }) => name)
  const running = grouped(workloads, ({ object }) => object.name)
  const behind = new Map(
    [...services.values()].flat().map((service) => [service, behindService(service, workloads)] as const),
  )

  function named(name: string, namespace: string): Named | null {
    const service = services.get(name)?.find((each) => sameNamespace(each.namespace, namespace))
    if (service !== undefined) {
      const external = service.spec.type === 'ExternalName' ? textOf(service.spec.externalName) : ''
      const own = behind.get(service) ?? []
      return { name, workloads: own, external: external === '' ? null : external }
    }
    const pods = (running.get(name.replace(/-\d+$/, '')) ?? []).filter(
      ({ object }) => object.kind === 'StatefulSet',
    )
    const own = [...(running.get(name) ?? []), ...pods].find(({ object }) =>
      sameNamespace(object.namespace, namespace),
    )
    return own === undefined ? null : { name: own.object.name, workloads: [own], external: null }
  }

  return (host, namespace) => {
    const bare = host.replace(/\.$/, '').replace(/\.svc(\.[a-z0-9.-]+)?$/, '')
    const [first = '', second, third] = bare.split('.')
    if (second === undefined) return named(first, namespace)
    // service.namespace, or a pod of a headless service
    return named(first, second) ?? named(second, third ?? namespace)
  }
}

function isService({ kind, object }: KubernetesObject): boolean {
  return kind === 'Service' && object.apiVersion === 'v1'
}

function behindService(
  { namespace, spec }: KubernetesObject,
  workloads: readonly Workload[],
): readonly Workload[] {
  return workloads.filter(
    ({ object, labels }) => sameNamespace(object.namespace, namespace) && selects(spec.selector, labels),
  )
}

/** A manifest without a namespace may be applied to any. */
function sameNamespace(one: string, other: string): boolean {
  return one === other || one === '' || other === ''
}
