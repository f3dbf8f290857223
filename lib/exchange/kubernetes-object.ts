import { isInput } from '#lib/model/row.ts'
import { type ImportFile, type Input, inputOf, inputsOf, textOf } from './import-file.ts'

/** One object of a manifest; `path` is how people would point to it, `source` with the file in every case. */
export interface KubernetesObject {
  readonly kind: string
  readonly name: string
  /** Empty where the manifest leaves it to whoever applies it. */
  readonly namespace: string
  readonly metadata: Input
  readonly spec: Input
  readonly object: Input
  readonly path: string
  readonly source: string
}

/** Whether a file holds Kubernetes objects; a Backstage catalogue looks alike. */
export function isKubernetes({ trees }: ImportFile): boolean {
  const rows = trees.flatMap((tree) => (Array.isArray(tree) ? tree : [tree]))
  return rows.some((row) => isObject(row) && !textOf(row.apiVersion).startsWith('backstage.io/'))
}

/** All objects of some files, those inside lists too. */
export function kubernetesObjects(files: readonly ImportFile[]): readonly KubernetesObject[] {
  const found = files.flatMap(({ name, trees }) =>
    trees.flatMap(unlisted).map((object) => ({ object, file: name })),
  )
  const namespaces = new Set(found.map(({ object }) => textOf(inputOf(object.metadata).namespace)))
  return found.map(({ object, file }) => {
    const metadata = inputOf(object.metadata)
    const namespace = textOf(metadata.namespace)
    const name = textOf(metadata.name) || textOf(metadata.generateName).replace(/-$/, '')
    const kind = textOf(object.kind)
    const scope = namespaces.size > 1 && namespace !== '' ? `${namespace}/` : ''
    const place = `${kind}/${scope}${name}`
    const source = `${file} ${place}`.trim()
    return {
      ...{ kind, name, namespace, metadata, object, source, spec: inputOf(object.spec) },
      path: files.length > 1 ? source : place,
    }
  })
}

function unlisted(tree: unknown): readonly Input[] {
  if (Array.isArray(tree)) return tree.flatMap(unlisted)
  if (!isObject(tree)) return []
  return Array.isArray(tree.items) && textOf(tree.kind).endsWith('List')
    ? // the items of a DeploymentList need not say again what they are
      inputsOf(tree.items).flatMap((item) =>
        unlisted({ apiVersion: tree.apiVersion, kind: textOf(tree.kind).replace(/List$/, ''), ...item }),
      )
    : [tree]
}

function isObject(tree: unknown): tree is Input {
  return isInput(tree) && typeof tree.apiVersion === 'string' && typeof tree.kind === 'string'
}

/** Whether a selector's labels are all among these. An empty selector selects nothing here. */
export function selects(selector: unknown, labels: Input): boolean {
  const wanted = Object.entries(inputOf(selector))
  return wanted.length > 0 && wanted.every(([key, value]) => textOf(labels[key]) === textOf(value))
}
