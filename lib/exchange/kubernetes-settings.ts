import { grouped } from './grouped.ts'
import { type Input, inputOf, inputsOf, listOf, textOf } from './import-file.ts'
import type { KubernetesObject } from './kubernetes-object.ts'
import { containersOf, type Workload } from './kubernetes-workload.ts'
import { settingsOf } from './network-address.ts'

/** One setting of a workload: where it stands, its name and value. */
export interface Setting {
  readonly place: string
  readonly name: string
  readonly value: string
  /** Of a container that only prepares the pod: what it waits for is needed to start. */
  readonly isStartup: boolean
  /** Of a whole file that is mounted: most hosts in it are somebody else's. */
  readonly isFile: boolean
}

/** Environment, arguments and mounted configuration of a workload, as far as the manifests hold them. */
export function settings({ object, pod }: Workload, configurationOf: Configuration): readonly Setting[] {
  const configuration = (name: unknown) => configurationOf(object.namespace, textOf(name))
  const { running, preparing } = containersOf(pod)

  function ofContainer(container: Input, isStartup: boolean): readonly Setting[] {
    const kind = { isStartup, isFile: false }
    const taken = inputsOf(container.envFrom).flatMap((source) => {
      const prefix = textOf(source.prefix)
      const own = configuration(inputOf(source.configMapRef).name)
      return own.map(([name, value]) => ({ place: 'envFrom', name: `${prefix}${name}`, value, ...kind }))
    })
    const written = inputsOf(container.env).map((variable) => {
      const key = inputOf(inputOf(variable.valueFrom).configMapKeyRef)
      const value = configuration(key.name).find(([name]) => name === key.key)?.[1] ?? textOf(variable.value)
      return { place: 'env', name: textOf(variable.name), value, ...kind }
    })
    const environment = [...taken, ...written]
    const words = [...wordsOf(container.command), ...wordsOf(container.args)]
    const given = settingsOf(words).map(([name, value]) => ({ place: 'args', name, value, ...kind }))
    return [...environment, ...given].map((setting) => ({
      ...setting,
      value: expanded(setting.value, environment),
    }))
  }

  const mounted = inputsOf(pod.volumes).flatMap((volume) =>
    configuration(inputOf(volume.configMap).name).map(([name, value]) => ({
      ...{ place: 'configMap', name, value, isStartup: false, isFile: true },
    })),
  )
  return [
    ...running.flatMap((container) => ofContainer(container, false)),
    ...preparing.flatMap((container) => ofContainer(container, true)),
    ...mounted,
  ]
}

/** The entries of the configuration map of this name, as a namespace sees it; none where the manifests lack it. */
export type Configuration = (namespace: string, name: string) => readonly (readonly [string, string])[]

/** Finds the configuration maps among the objects. */
export function configurationIn(objects: readonly KubernetesObject[]): Configuration {
  const maps = grouped(
    objects.filter(({ kind }) => kind === 'ConfigMap'),
    ({ name }) => name,
  )
  return (namespace, name) => {
    const named = maps.get(name) ?? []
    const map = named.find((each) => each.namespace === namespace) ?? named[0]
    return Object.entries(inputOf(map?.object.data)).map(([key, value]) => [key, textOf(value)])
  }
}

function wordsOf(value: unknown): readonly string[] {
  return listOf(value).map(textOf)
}

/** A setting is short; what is longer is a document, or an attack. */
const MOST_EXPANDED = 4096

/** `$(NAME)` stands for a variable of the same container. */
function expanded(value: string, environment: readonly { readonly name: string; readonly value: string }[]) {
  if (!value.includes('$(') || value.length > MOST_EXPANDED) return value
  return value.replace(
    /\$\(([\w.-]+)\)/g,
    (whole, name) => environment.findLast((variable) => variable.name === name)?.value ?? whole,
  )
}
