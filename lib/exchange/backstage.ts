import { type Box, drawingBoard, type Line } from './drawing-board.ts'
import { type ImportFile, type Input, inputOf, inputsOf, listOf, textOf } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'

/** Whether a file holds entities of a Backstage catalogue. */
export function isBackstage({ trees }: ImportFile): boolean {
  return entitiesOf(trees).length > 0
}

function entitiesOf(trees: readonly unknown[]): readonly Input[] {
  const rows = trees.flatMap((tree) => (Array.isArray(tree) ? tree : [tree]))
  return inputsOf(rows).filter(({ apiVersion }) => textOf(apiVersion).startsWith('backstage.io/'))
}

/** A Backstage catalogue as a board: components and resources, with what they depend on and whose interfaces they use. */
export function backstageBoard(files: readonly ImportFile[], title: string): Imported {
  const entities = entitiesOf(files.flatMap(({ trees }) => trees))
  const drawn = entities.filter(({ kind }) => /^(component|resource)$/i.test(textOf(kind)))
  const providers = new Map(
    drawn.flatMap((entity) =>
      listOf(inputOf(entity.spec).providesApis).map((api) => [nameIn(api), refOf(entity)]),
    ),
  )
  const lines = drawn.flatMap((entity): Line[] => {
    const from = refOf(entity)
    const { dependsOn, consumesApis } = inputOf(entity.spec)
    const needed = listOf(dependsOn).map((ref) => ({ from, to: whole(textOf(ref)) }))
    const used = listOf(consumesApis).map((api) => ({
      from,
      to: providers.get(nameIn(api)) ?? whole(textOf(api), 'api'),
    }))
    return [...needed, ...used]
  })
  const others = entities.filter((entity) => !drawn.includes(entity)).map(({ kind }) => textOf(kind))
  const leftOut = [...new Set(others)].map(
    (kind) => `${others.filter((each) => each === kind).length} × ${kind}`,
  )
  const report: ImportLine[] =
    leftOut.length === 0 ? [] : [{ what: 'left-out', path: '', detail: leftOut.join(', ') }]
  return drawingBoard({ boxes: drawn.map(boxOf), lines: unique(lines), groups: [], report }, title)
}

function boxOf(entity: Input): Box {
  const { name, title } = inputOf(entity.metadata)
  const { type, owner } = inputOf(entity.spec)
  return {
    ...{ key: refOf(entity), name: textOf(title) || textOf(name), hint: textOf(type) },
    // what the catalogue calls a website may well be called a proxy
    ...(/^(service|website)$/.test(textOf(type)) ? { kind: 'service' as const } : {}),
    ...(textOf(owner) === '' ? {} : { fields: { operations: { owner: nameIn(owner) } } }),
  }
}

/** `component:default/web`, in lower case as Backstage compares them; namespaces are left out. */
function refOf({ kind, metadata }: Input): string {
  return `${textOf(kind)}:${textOf(inputOf(metadata).name)}`.toLowerCase()
}

function whole(ref: string, plain = 'component'): string {
  const [kind, name] = ref.includes(':') ? ref.split(':') : [plain, ref]
  return `${kind}:${nameIn(name)}`.toLowerCase()
}

function nameIn(ref: unknown): string {
  return textOf(ref).split(':').at(-1)?.split('/').at(-1) ?? ''
}

function unique(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [`${line.from} ${line.to}`, line])).values()]
}
