import type { Block, Blueprint } from './blueprint.ts'
import { fencedText } from './fenced-text.ts'
import { markdownText } from './markdown-text.ts'

/** The blueprint as Markdown; `map` is the board as a Mermaid diagram. */
export function blueprintMarkdown({ title, sections }: Blueprint, map: string): string {
  const parts = sections.map((section, index) =>
    [`## ${index}. ${section.title}`, ...section.blocks.map((block) => blockText(block, map))].join('\n\n'),
  )
  return `${[`# ${markdownText(title)}`, ...parts].join('\n\n')}\n`
}

function blockText(block: Block, map: string): string {
  switch (block.kind) {
    case 'paragraph':
      return lineText(block.text)
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n')
    case 'table':
      return [rowText(block.head), `${'|---'.repeat(block.head.length)}|`, ...block.rows.map(rowText)].join(
        '\n',
      )
    case 'map':
      return fencedText(map, 'mermaid')
  }
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.map((text) => markdownText(text).replaceAll('|', '\\|')).join(' | ')} |`
}

/** At the start of a line a few more signs count: lists, rules, headings underlined, numbers. */
function lineText(text: string): string {
  return markdownText(text)
    .replace(/^([-+=|:])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
