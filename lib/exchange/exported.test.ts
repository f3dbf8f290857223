import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { languages } from '#lib/language/language.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { readBoardFile, writeBoardYaml } from './board-file.ts'
import { exported, type TextFormat } from './exported.ts'

/** A board in which every text that people write is this one. */
function boardSaying(text: string): Board {
  return aBoard({
    title: text,
    scenario: { question: text, today: '2026-11-22' },
    drivers: [{ id: 'traffic', name: text, unit: text, base: 1 }],
    flows: [{ id: 'order', name: text, entry: 'web', driver: 'traffic', perUnit: 4 }],
    components: [
      {
        id: 'web',
        name: text,
        instances: { az1: 2 },
        limits: [{ id: 'rps', kind: text, name: text, unit: text, capacity: 8 }],
      },
      {
        id: 'db',
        name: text,
        kind: 'database',
        limits: [{ id: 'q', kind: 'x', capacity: { source: 'unknown' } }],
      },
    ],
    connections: [{ id: 'web-db', name: text, from: 'web', to: 'db' }],
    domains: [{ id: 'az1', name: text, kind: 'zone' }],
    notes: [{ id: 'n1', kind: 'risk', text, impact: 3, probability: 2, by: 'Secret Author' }],
    checklist: [{ id: 'i1', text, owner: text, evidence: text, by: 'Secret Author' }],
    decisions: [{ id: 'e1', title: text, context: text, options: [text], owner: text, by: 'Secret Author' }],
    answers: [{ id: 'a1', question: text, text, by: 'Secret Author' }],
    rounds: [{ id: 'r1', mode: text, digest: text, dissent: [{ reason: text, by: 'Secret Author' }] }],
  })
}

function exportOf(board: Board, format: TextFormat, subject?: 'checklist'): string {
  const answer = forecast(board)
  return exported(board, answer, { format, language: 'en', ...(subject === undefined ? {} : { subject }) })
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</title></style></figure><iframe src=//evil.example>',
  '<figure/>',
  "' onmouseover='alert(1)",
  '[click](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  '| cell | ```',
  '```\n# Heading\n<b>',
  '"]; click c0 "javascript:alert(1)"',
  'a\nend\nsubgraph x',
  '%%{init: {"securityLevel": "loose"}}%%',
  "'; x: |md <b> |",
  `$${'{evil}'}`,
  '=HYPERLINK("http://evil.example")',
  ']]><!--',
  '--> <b>x</b>',
]

const htmlTags =
  'html head meta title style body h1 h2 main section p ul li table thead tbody tr th td figure svg desc g rect path text circle polygon'

test.each(hostile)('%j is only text in HTML and SVG', (text) => {
  const board = boardSaying(text)

  for (const format of ['html', 'svg'] as const) {
    const tags = [...exportOf(board, format).matchAll(/<\/?([a-zA-Z][^\s/>]*)([^>]*)>/g)]
    expect(new Set(htmlTags.split(' '))).toEqual(
      new Set([...htmlTags.split(' '), ...tags.map(([, tag]) => tag)]),
    )
    for (const [, , attributes = ''] of tags) {
      expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(/\bon|href|src/)
    }
  }
})

test.each(hostile)('%j is only text in Markdown', (text) => {
  for (const subject of [undefined, 'checklist'] as const) {
    const lines = exportOf(boardSaying(text), 'markdown', subject).split('\n')
    const prose = lines.join('\n').replace(/<!-- [\w:.%/-]+ -->/g, '')

    expect(prose).not.toMatch(/(?<!\\)</)
    expect(prose).not.toMatch(/(?<!\\)\]\(/)
    expect(lines.filter((line) => line.startsWith('#')).every((line) => /^#{1,2} /.test(line))).toBe(true)
    expect(lines.filter((line) => line.startsWith('```'))).toHaveLength(subject === undefined ? 2 : 0)
  }
})

test.each(hostile)('%j is only a label in Mermaid and D2', (text) => {
  const board = boardSaying(text)

  expect(exportOf(board, 'mermaid').split('\n')).toEqual([
    'flowchart LR',
    expect.stringMatching(/^ {2}c1\[\("[^"<>\\`%$]*"\)\]$/),
    expect.stringMatching(/^ {2}subgraph d0\["[^"<>\\`%$]*"\]$/),
    expect.stringMatching(/^ {4}c0\["[^"<>\\`%$]*"\]$/),
    '  end',
    expect.stringMatching(/^ {2}c0 -->\|"[^"<>\\`%$]*"\| c1$/),
    '',
  ])
  expect(exportOf(board, 'd2').split('\n')).toEqual([
    expect.stringMatching(/^c1: '([^']|'')*' \{ shape: cylinder \}$/),
    expect.stringMatching(/^d0: '([^']|'')*' \{$/),
    expect.stringMatching(/^ {2}c0: '([^']|'')*'$/),
    '}',
    expect.stringMatching(/^d0\.c0 -> c1: '([^']|'')*'$/),
    '',
  ])
})

test.each(hostile)('%j is only a value in draw.io and JSON', (text) => {
  const board = boardSaying(text)
  const tags = [...exportOf(board, 'drawio').matchAll(/<\/?([^\s/>]*)/g)].map(([, tag]) => tag)

  expect(new Set(tags)).toEqual(
    new Set(['mxfile', 'diagram', 'mxGraphModel', 'root', 'mxCell', 'mxGeometry']),
  )
  expect(JSON.parse(exportOf(board, 'canvas')).edges).toEqual([
    { id: 'e0', fromNode: 'c0', toNode: 'c1', label: text },
  ])
  const [system] = JSON.parse(exportOf(board, 'structurizr')).model.softwareSystems
  expect(system.containers.map(({ name }: { name: string }) => name)).toEqual([text, `${text} (2)`])
})

test.each(hostile)('%j is only a name in Excalidraw', (text) => {
  const { elements } = JSON.parse(exportOf(boardSaying(text), 'excalidraw'))
  const ids = new Set(elements.map(({ id }: { id: string }) => id))

  for (const { link, text: said = text, containerId, startBinding, endBinding } of elements) {
    expect({ link, said }).toEqual({ link: null, said: text })
    for (const id of [containerId, startBinding?.elementId, endBinding?.elementId]) {
      expect(id === undefined || ids.has(id)).toBe(true)
    }
  }
})

test.each([
  'markdown',
  'html',
  'csv',
  'svg',
  'mermaid',
  'd2',
  'structurizr',
  'canvas',
  'drawio',
  'excalidraw',
] as const)('who wrote what is not told in %s', (format) => {
  expect(exportOf(boardSaying('x'), format)).not.toContain('Secret Author')
})

test('a blueprint has every section in both languages', () => {
  const empty = aBoard({ title: '' })
  for (const language of languages) {
    const text = exported(empty, forecast(empty), { format: 'markdown', language })
    expect(text.match(/^## \d+\. .+$/gm)).toHaveLength(14)
    expect(
      text.match(/Nothing has been written down here\.|여기에 적힌 것이 없습니다\./g)?.length,
    ).toBeGreaterThan(5)
  }
})

test('a blueprint answers with numbers, owners and gaps', () => {
  const text = exportOf(boardSaying('Web'), 'markdown')

  expect(text).toContain('As of 2026-11-22.')
  expect(text).toMatch(/## 1\. One page\n\n- Web: .*breaks at 2×/)
  expect(text).toContain('- Web → Web')
  expect(text).toMatch(/\| Web · Web \| 4 Web \| 400 Web \| 8 Web \| 0\.02× \| 2× \| \w+ \|/)
  expect(text).toMatch(/\| n1 \| {2}\| Web \| 3 \| 2 \| 6 \(high\) \|/)
  expect(text).toContain('| 1 | Web · x | nobody knows it yet | \\_\\_\\_\\_ |')
  expect(text).toContain('| Hypothesis | We expect Web · Web to be the first to break, at 2× today’s load. |')
  expect(text).toContain('| failure domain | 장애 도메인 |')
  expect(text).toContain('| Due | \\_\\_\\_\\_ |')
})

test('the risk register joins what was decided, by whom and until when', () => {
  const on = { component: 'db' }
  const board = aBoard({
    components: [{ id: 'db', name: 'Orders' }],
    notes: [
      { id: 'low', kind: 'risk', text: 'Slow', impact: 1, probability: 2 },
      { id: 'high', kind: 'risk', text: 'Down', impact: 3, probability: 3, detection: 'no', on },
    ],
    decisions: [{ id: 'd', title: 'Shard it', choice: 'mitigate', on }],
    checklist: [
      { id: 'i', text: 'Shard', risk: 'high', owner: 'Ana', due: '2027-01-31', evidence: 'load test' },
    ],
    rounds: [{ id: 'r', mode: 'anonymous', ballots: [[{}, {}, {}], [{}]] }],
    answers: [{ id: 'a', question: 'Who is paged?', text: '' }],
  })
  const text = exportOf(board, 'markdown')
  const rows = text.split('\n').filter((line) => /^\| (low|high) /.test(line))

  expect(rows).toEqual([
    '| high | Orders | Down | 3 | 3 | 9 (high) | No | mitigate | Ana | 2027-01-31 | load test |',
    expect.stringMatching(/^\| low \| {2}\| Slow \| 1 \| 2 \| 2 \(low\) \|/),
  ])
  expect(text).toContain('Votes in the last round: 3, without names.')
  expect(text).toContain('| Who is paged? |  | not answered |')
})

test('the panel log asks in words and names what is still open', () => {
  const board = aBoard({
    components: [
      { id: 'db', name: 'Orders', kind: 'database' },
      { id: 'bank', name: 'Bank', kind: 'external' },
    ],
    answers: [{ id: 'a', question: 'connections', text: 'A hundred', on: { component: 'db' }, by: 'Ana' }],
  })
  const text = exportOf(board, 'markdown')

  expect(text).toMatch(/\| How many connections does it take, .* \| Orders \| A hundred \|/)
  expect(text).toMatch(/\| What is the quota, .* \| Bank \| not answered \|/)
  expect(text).not.toContain('Ana')
})

test('a board goes through YAML and comes back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const board = boardSaying(text.normalize('NFC'))
      expect(readBoardFile(writeBoardYaml(board)).board).toEqual(board)
    }),
    { seed: 5, numRuns: 100 },
  )
})
