import type { ComponentKind } from '#lib/model/component.ts'
import { type Box, drawingBoard, type Line } from './drawing-board.ts'
import { type ImportFile, type Input, inputOf, inputsOf, textOf } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'
import { deployment } from './structurizr-deployment.ts'

/** Whether a tree is a Structurizr workspace. */
export function isStructurizr({ trees: [tree] }: ImportFile): boolean {
  const { softwareSystems, people } = inputOf(inputOf(tree).model)
  return Array.isArray(softwareSystems) || Array.isArray(people)
}

/**
 * A Structurizr workspace as a board: people, containers, and the systems that have none. What is said of a container's
 * components is said of the container; the deployment that runs most of them says how many and where.
 */
export function structurizrBoard([file]: readonly ImportFile[], title: string): Imported {
  const { model: found, name } = inputOf(file?.trees[0])
  const model = inputOf(found)
  const systems = inputsOf(model.softwareSystems)
  const drawn: readonly Input[] = [
    ...inputsOf(model.people).map((person) => ({ tags: 'Person', ...person })),
    ...systems.flatMap((system) =>
      hasContainers(system) ? inputsOf(system.containers) : [{ tags: 'Software System', ...system }],
    ),
  ]
  const inner = new Set(systems.filter(hasContainers).flatMap(({ containers }) => inputsOf(containers)))
  const owner = ownersOf(drawn)
  const all = [...drawn, ...drawn.flatMap(({ components }) => inputsOf(components)), ...systems]
  const lines = linesOf(all, owner)
  const lost = lostLines(all, systems.filter(hasContainers), lines, owner)
  const placed = deployment(inputsOf(model.deploymentNodes), owner)
  const boxes = drawn.map((element): Box => {
    const fields = placed.fields.get(textOf(element.id))
    const kind = kindOf(element, inner.has(element), inner.size > 0)
    return {
      ...{ key: textOf(element.id), name: textOf(element.name), hint: hintOf(element) },
      ...(kind === null ? {} : { kind }),
      ...(fields === undefined ? {} : { fields }),
    }
  })
  return drawingBoard(
    { boxes, lines, groups: [], report: [...lost, ...placed.report] },
    textOf(name) || title,
  )
}

function hasContainers({ containers }: Input): boolean {
  return inputsOf(containers).length > 0
}

function hintOf({ technology, tags }: Input): string {
  const own = textOf(tags)
    .split(',')
    .filter((tag) => !/^(Element|Container|Component|Software System|Person)$/.test(tag.trim()))
  return `${textOf(technology)} ${own.join(' ')}`.trim()
}

/** Beside a system whose inside is drawn, systems without one are somebody else's. */
function kindOf(element: Input, isContainer: boolean, hasInside: boolean): ComponentKind | null {
  const tags = textOf(element.tags)
    .split(',')
    .map((tag) => tag.trim())
  if (tags.includes('Person')) return 'client'
  if (!isContainer && tags.includes('Software System') && hasInside) return 'external'
  return /database/i.test(`${hintOf(element)} ${textOf(element.name)}`) ? 'database' : null
}

/** The drawn element that an element belongs to, by id. */
function ownersOf(drawn: readonly Input[]): ReadonlyMap<string, string> {
  return new Map(
    drawn.flatMap((element) =>
      [element, ...inputsOf(element.components)].map(
        (each) => [textOf(each.id), textOf(element.id)] as const,
      ),
    ),
  )
}

/** Relationships between drawn elements, those of their components last, each pair once. */
function linesOf(elements: readonly Input[], owner: ReadonlyMap<string, string>): readonly Line[] {
  const found = new Map<string, Line>()
  for (const { relationships } of elements) {
    for (const { sourceId, destinationId, description, interactionStyle } of inputsOf(relationships)) {
      const [from, to] = [owner.get(textOf(sourceId)), owner.get(textOf(destinationId))]
      const key = `${from} ${to}`
      if (from === undefined || to === undefined || from === to || found.has(key)) continue
      const mode = interactionStyle === 'Asynchronous' ? 'async' : 'sync'
      found.set(key, { from, to, name: textOf(description), mode })
    }
  }
  return [...found.values()]
}

/** What is said of a system as a whole, where nothing is said of its containers instead. */
function lostLines(
  elements: readonly Input[],
  opened: readonly Input[],
  lines: readonly Line[],
  owner: ReadonlyMap<string, string>,
): readonly ImportLine[] {
  const names = new Map(elements.map(({ id, name }) => [textOf(id), textOf(name)]))
  const inside = new Map(
    opened.map(({ id, containers }) => [textOf(id), inputsOf(containers).map((each) => textOf(each.id))]),
  )
  const drawnAs = (id: string) => inside.get(id) ?? [owner.get(id) ?? id]
  return elements.flatMap(({ relationships }) =>
    inputsOf(relationships).flatMap(({ sourceId, destinationId }): ImportLine[] => {
      const ends = [textOf(sourceId), textOf(destinationId)] as const
      if (!ends.some((id) => inside.has(id)) || !ends.every((id) => names.has(id))) return []
      const [starts, targets] = [drawnAs(ends[0]), drawnAs(ends[1])]
      if (lines.some(({ from, to }) => starts.includes(from) && targets.includes(to))) return []
      return [{ what: 'stray-line', path: '', detail: ends.map((id) => names.get(id)).join(' → ') }]
    }),
  )
}
