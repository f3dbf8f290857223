import { type Board, nameOf } from '#lib/model/board.ts'
import { drawingTree, type Inside } from './drawing-tree.ts'

/** The board as D2. Keys are counted, never what people wrote, and names stand in quotes in which nothing is a sign. */
export function d2Of(board: Board): string {
  const inside = drawingTree(board)
  const domainKeys = new Map(board.domains.map(({ id }, index) => [id, `d${index}`]))
  const componentKeys = new Map(board.components.map(({ id }, index) => [id, `c${index}`]))
  const paths = new Map<string, string>()

  function linesOf({ components, domains }: Inside, path: string, indent: string): string[] {
    const own = components.map((component) => {
      const key = componentKeys.get(component.id)
      paths.set(component.id, `${path}${key}`)
      const shape = component.kind === 'database' ? ' { shape: cylinder }' : ''
      return `${indent}${key}: ${quotedText(nameOf(component))}${shape}`
    })
    const groups = domains.flatMap((domain) => {
      const key = domainKeys.get(domain.id)
      const lines = linesOf(inside(domain.id), `${path}${key}.`, `${indent}  `)
      return [`${indent}${key}: ${quotedText(nameOf(domain))} {`, ...lines, `${indent}}`]
    })
    return [...own, ...groups]
  }

  const lines = linesOf(inside(undefined), '', '')
  const links = board.connections.flatMap(({ from, to, name = '', mode }) => {
    const [source, target] = [paths.get(from), paths.get(to)]
    if (source === undefined || target === undefined) return []
    const label = name.trim() === '' ? '' : `: ${quotedText(name)}`
    return [`${source} -> ${target}${label}${mode === 'async' ? ' { style.stroke-dash: 4 }' : ''}`]
  })
  return `${[...lines, ...links].join('\n')}\n`
}

/** Single quotes know no substitution and no escape but their own doubling. */
function quotedText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return `'${line.replaceAll("'", "''")}'`
}
