import { type Board, nameOf } from '#lib/model/board.ts'
import { componentRectangle } from '#lib/model/geometry.ts'
import { grouped } from './grouped.ts'

const SYSTEM = '1'

/** The board as the JSON of a Structurizr workspace: one software system, its components as containers, one view. */
export function structurizrOf(board: Board): string {
  const ids = new Map(board.components.map(({ id }, index) => [id, String(index + 2)]))
  const known = board.connections.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const relationships = known.map(({ from, to, name = '', mode }, index) => ({
    id: String(index + 2 + board.components.length),
    sourceId: ids.get(from),
    destinationId: ids.get(to),
    description: name,
    interactionStyle: mode === 'async' ? 'Asynchronous' : 'Synchronous',
  }))
  const bySource = grouped(relationships, ({ sourceId }) => sourceId)
  const unique = uniqueNames()
  const workspace = {
    name: titleOf(board),
    model: {
      softwareSystems: [
        {
          id: SYSTEM,
          name: titleOf(board),
          containers: board.components.map((component) => {
            const id = ids.get(component.id)
            const technology = component.kind
            return { id, name: unique(nameOf(component)), technology, relationships: bySource.get(id) ?? [] }
          }),
        },
      ],
    },
    views: {
      containerViews: [
        {
          key: 'board',
          softwareSystemId: SYSTEM,
          elements: board.components.map((component) => {
            const { x, y } = componentRectangle(component)
            return { id: ids.get(component.id), x: Math.round(x), y: Math.round(y) }
          }),
          relationships: relationships.map(({ id }) => ({ id })),
        },
      ],
    },
  }
  return `${JSON.stringify(workspace, null, 2)}\n`
}

function titleOf({ title }: Board): string {
  return title.trim() === '' ? 'Hundredfold' : title
}

/** Structurizr refuses two containers of one name. */
function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let unique = name
    for (let count = 2; taken.has(unique); count += 1) unique = `${name} (${count})`
    taken.add(unique)
    return unique
  }
}
