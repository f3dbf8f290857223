import { grouped } from './grouped.ts'
import { countOf, type Input, inputOf, inputsOf, textOf } from './import-file.ts'
import type { ImportLine } from './imported.ts'
import { kindGuess } from './kind-guess.ts'
import { kindLine } from './kind-line.ts'
import type { KubernetesObject } from './kubernetes-object.ts'

/** Something that runs, as a component, with the pods that it makes. */
export interface Workload {
  readonly object: KubernetesObject
  readonly component: { readonly id: string; readonly [field: string]: unknown }
  readonly labels: Input
  readonly pod: Input
  /** How many run, as the manifest says; null where it leaves that to the default of one. */
  readonly replicas: number | null
  readonly report: readonly ImportLine[]
}

const workloadKinds = new Set([
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Rollout'],
  ...['DeploymentConfig', 'CronJob', 'Job', 'Pod'],
])

/** What runs, without the pods and replica sets that another of these objects made. */
export function workloads(
  objects: readonly KubernetesObject[],
  idOf: (name: string) => string,
): readonly Workload[] {
  const running = objects.filter(({ kind }) => workloadKinds.has(kind))
  const known = new Set(running.map(({ kind, name }) => `${kind}/${name}`))
  const own = running.filter(
    ({ metadata }) =>
      !inputsOf(metadata.ownerReferences).some((owner) =>
        known.has(`${textOf(owner.kind)}/${textOf(owner.name)}`),
      ),
  )
  const namesakes = grouped(own, ({ name }) => name)
  return own.map((object) => workload(object, nameAmong(namesakes.get(object.name) ?? [], object), idOf))
}

/** The name, and what tells it from its namesakes. */
function nameAmong(
  namesakes: readonly KubernetesObject[],
  { name, namespace, kind }: KubernetesObject,
): string {
  if (namesakes.length === 1) return name
  const isAlone = namesakes.filter((other) => other.namespace === namespace).length === 1
  return isAlone ? `${namespace}/${name}` : `${name} (${kind})`
}

function workload(object: KubernetesObject, name: string, idOf: (name: string) => string): Workload {
  const { path, spec, kind } = object
  const template = podTemplate(object)
  const pod = inputOf(template.spec)
  const image = textOf(mainContainer(object, pod).image)
  const guess = kindGuess(object.name, image)
  const id = idOf(name)
  const replicas = countOf(spec.replicas)
  const report: ImportLine[] = [kindLine(path, guess, image)]
  if (replicas !== null) report.push({ what: 'instances', path: `${path} spec.replicas`, count: replicas })
  else if (spec.replicas !== undefined && spec.replicas !== null)
    report.push({ what: 'unreadable', path: `${path} spec.replicas`, detail: textOf(spec.replicas) })
  if (kind === 'DaemonSet') report.push({ what: 'each-node', path })
  const isJob = kind === 'CronJob' || kind === 'Job'
  return {
    ...{ object, pod, replicas },
    component: { id, name, kind: isJob && guess.from === 'nowhere' ? 'worker' : guess.kind },
    labels: inputOf(inputOf(template.metadata).labels),
    report,
  }
}

function podTemplate({ kind, object, spec }: KubernetesObject): Input {
  if (kind === 'Pod') return object
  const holder = kind === 'CronJob' ? inputOf(inputOf(spec.jobTemplate).spec) : spec
  return inputOf(holder.template)
}

/** Sidecars stand beside it: the container called like the workload, else the first. */
function mainContainer({ name }: KubernetesObject, pod: Input): Input {
  const containers = inputsOf(pod.containers)
  return containers.find((container) => container.name === name) ?? containers[0] ?? {}
}

/** The containers of a pod, those that only prepare it apart. */
export function containersOf(pod: Input): {
  readonly running: readonly Input[]
  readonly preparing: readonly Input[]
} {
  const preparing = inputsOf(pod.initContainers)
  const isSidecar = (container: Input) => container.restartPolicy === 'Always'
  return {
    running: [...inputsOf(pod.containers), ...preparing.filter(isSidecar)],
    preparing: preparing.filter((container) => !isSidecar(container)),
  }
}

/** Requests and limits of all running containers, as the manifest writes them; empty where it has none. */
export function resourcesText(pod: Input): string {
  const { running } = containersOf(pod)
  return running
    .map((container) => {
      const resources = inputOf(container.resources)
      const parts = (['requests', 'limits'] as const).flatMap((key) => {
        const values = Object.entries(inputOf(resources[key])).map(
          ([what, value]) => `${what} ${textOf(value)}`,
        )
        return values.length === 0 ? [] : [`${key} ${values.join(', ')}`]
      })
      if (parts.length === 0) return ''
      return running.length > 1 ? `${textOf(container.name)}: ${parts.join('; ')}` : parts.join('; ')
    })
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, 500)
}
