import type { Block, Blueprint } from './blueprint.ts'
import { type SvgChild, type SvgElement, svg, xmlOf } from './svg-element.ts'

const STYLE = `:root{color-scheme:light;font:16px/1.5 Pretendard,"Noto Sans KR",system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;word-break:keep-all;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.875rem}
th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}
.short{white-space:nowrap}
figure{margin:1rem 0}
svg{max-width:100%;height:auto}
@media print{body{max-width:none;margin:0;font-size:10pt}h1,h2{break-after:avoid}tr,svg{break-inside:avoid}
p,li{orphans:3;widows:3}svg{max-height:215mm}}
@page{margin:15mm}`

/** Loads nothing and runs nothing, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** The blueprint as one file of HTML that asks for nothing from outside; `map` is the board's picture as SVG. */
export function blueprintHtml({ title, language, sections }: Blueprint, map: string): string {
  const head = svg('head', {}, [
    svg('meta', { charset: 'utf-8' }),
    svg('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    svg('meta', { name: 'viewport', content: 'width=device-width' }),
    svg('title', {}, [title]),
  ])
  const parts = sections.map((section, index) =>
    htmlOf(
      svg('section', {}, [svg('h2', {}, [`${index}. ${section.title}`]), ...section.blocks.map(elementOf)]),
      map,
    ),
  )
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    // the style is ours and must not be escaped
    xmlOf(head).replace('</head>', `<style>${STYLE}</style></head>`),
    `<body>${xmlOf(svg('h1', {}, [title]))}<main>`,
    ...parts,
    '</main></body></html>',
    '',
  ].join('\n')
}

const MAP = svg('figure', {})

/** Every element holds something, as HTML has none that close themselves; the picture comes from the same serializer. */
function htmlOf(element: SvgElement, map: string): string {
  const [before = '', ...after] = xmlOf(element).split(xmlOf(MAP))
  return [before, ...after].join(`<figure>${map.trim()}</figure>`)
}

function elementOf(block: Block): SvgElement {
  switch (block.kind) {
    case 'paragraph':
      return svg('p', {}, [block.text])
    case 'list':
      return svg('ul', {}, block.items.map(cell('li')))
    case 'table':
      return svg('table', {}, [
        svg('thead', {}, [svg('tr', {}, block.head.map(cell('th')))]),
        svg(
          'tbody',
          {},
          block.rows.map((row) => svg('tr', {}, row.map(cell('td')))),
        ),
      ])
    case 'map':
      return MAP
  }
}

/** So short a cell stays on one line: a long name beside it must not break a number in two. In characters. */
const SHORT = 12

function cell(name: string): (text: string) => SvgChild {
  const isCell = name === 'td'
  return (text) => svg(name, isCell && text.length <= SHORT ? { class: 'short' } : {}, [text])
}
