import { type Board, nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { ConnectionMode } from '#lib/model/connection.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import { drawingTree, type Inside } from './drawing-tree.ts'

const arrows: Readonly<Record<ConnectionMode, string>> = { sync: '-->', async: '-.->', startup: '--o' }

/** The board as a Mermaid flowchart. Ids are counted, never what people wrote, and names stand in inert quotes. */
export function mermaidOf(board: Board): string {
  const ids = new Map(board.components.map(({ id }, index) => [id, `c${index}`]))
  const domainIds = new Map(board.domains.map(({ id }, index) => [id, `d${index}`]))
  const inside = drawingTree(board)

  function linesOf({ components, domains }: Inside, indent: string): string[] {
    return [
      ...components.map((component) => `${indent}${ids.get(component.id)}${boxOf(component)}`),
      ...domains.flatMap((domain) => groupOf(domain, indent)),
    ]
  }

  function groupOf(domain: FailureDomain, indent: string): string[] {
    const lines = linesOf(inside(domain.id), `${indent}  `)
    // Mermaid has no empty groups
    if (lines.length === 0) return []
    return [
      `${indent}subgraph ${domainIds.get(domain.id)}["${quotedText(nameOf(domain))}"]`,
      ...lines,
      `${indent}end`,
    ]
  }

  const links = board.connections.flatMap(({ from, to, name = '', mode = 'sync' }) => {
    const ends = [ids.get(from), ids.get(to)]
    if (ends.includes(undefined)) return []
    return [`  ${ends[0]} ${arrows[mode]}${name.trim() === '' ? '' : `|"${quotedText(name)}"|`} ${ends[1]}`]
  })
  return `${['flowchart LR', ...linesOf(inside(undefined), '  '), ...links].join('\n')}\n`
}

function boxOf(component: Component): string {
  const label = `"${quotedText(nameOf(component))}"`
  return component.kind === 'database' ? `[(${label})]` : `[${label}]`
}

/** Everything that Mermaid, Markdown inside it, or HTML would read as a sign, by its number. */
function quotedText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[^\p{L}\p{N}\p{M} \u{1F000}-\u{1FAFF}]/gu, (sign) => `#${sign.codePointAt(0)};`)
}
