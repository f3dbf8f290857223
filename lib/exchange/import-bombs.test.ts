import { expect, test } from 'vitest'
import { importFiles } from './import-board.ts'
import type { ImportFormat } from './import-formats.ts'

const times = (count: number, text: string | ((index: number) => string), between = '') =>
  Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index))).join(between)

const laughs = times(
  12,
  (level) => `a${level}: &a${level} [${times(9, level === 0 ? 'x' : `*a${level - 1}`, ', ')}]`,
  '\n',
)

/** Files that are an attack or a mistake, and the code with which each is refused. */
const refused: readonly (readonly [string, string, string])[] = [
  ['a billion laughs', laughs, 'E_TOO_LARGE'],
  ['laughs among services', `services: { web: { environment: {} } }\n${laughs}`, 'E_TOO_LARGE'],
  ['200,000 aliases of a word', `a: &a x\nb: [${times(200_000, '*a', ',')}]`, 'E_SYNTAX'],
  ['a merge key in a circle', 'a: &a\n  <<: *a', 'E_FORMAT'],
  ['a list that holds itself', 'a: &a [*a]', 'E_TOO_LARGE'],
  ['1,000 brackets', '['.repeat(1000), 'E_SYNTAX'],
  ['100,000 brackets as JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'E_TOO_LARGE'],
  ['100,000 objects in each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'E_TOO_LARGE'],
  ['17 MiB', `{"format":"${'x'.repeat(17 * 2 ** 20)}"}`, 'E_TOO_LARGE'],
  ['40,000 flat keys', times(40_000, (index) => `key${index}: ${index}`, '\n'), 'E_FORMAT'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'E_SYNTAX'],
  ['an archive', 'PK\u0003\u0004\u0014\u0000\u0000', 'E_SYNTAX'],
  ['an SVG with entities', '<!DOCTYPE s [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><svg>&b;</svg>', 'E_FORMAT'],
  ['nothing', '', 'E_FORMAT'],
  ['white space', ' \n\t\n', 'E_FORMAT'],
  ['a word', 'hello', 'E_FORMAT'],
  ['60,000 lines of a flowchart', `flowchart LR\n${'a --> b\n'.repeat(60_000)}`, 'E_TOO_LARGE'],
  ['null', 'null', 'E_FORMAT'],
  ['a list of lists', '[[[1]]]', 'E_FORMAT'],
  ['a broken drawing of draw.io', '<mxfile><diagram>7VhLc9owEP41</diagram></mxfile>', 'E_SYNTAX'],
  ['a LikeC4 model', 'model {\n  a = system "A" {\n    -> b\n  }\n}', 'E_FORMAT'],
  ['services that are a list', 'services: [a, b]', 'E_TYPE'],
  ['a compose file of a megabyte', `services: {}\n#${'x'.repeat(2 ** 20)}`, 'E_TOO_LARGE'],
  [
    '10,001 deployments',
    times(
      10_001,
      (index) => JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${index}` } }),
      '\n---\n',
    ),
    'E_TOO_LARGE',
  ],
]

test.each(refused)('%s is refused with a code', (_, text, code) => {
  const { board, problems } = importFiles([{ name: 'file', text }])

  expect(board).toBeNull()
  expect(problems.map((problem) => problem.code)).toContain(code)
})

test.each<[string, ImportFormat, string, string]>([
  ['a board', 'mermaid', '{"format":"hundredfold/1"}', 'E_FORMAT'],
  ['a sentence', 'series', 'no table', 'E_FORMAT'],
  ['a bracket', 'kubernetes', '[', 'E_SYNTAX'],
  ['a flowchart', 'compose', 'flowchart LR\n a --> b', 'E_FORMAT'],
])('%s said to be %s is refused with a code', (_, as, text, code) => {
  const { board, problems } = importFiles([{ name: 'file', text }], as)

  expect(board).toBeNull()
  expect(problems.map((problem) => problem.code)).toContain(code)
})

test('a file in which nothing runs says so', () => {
  const { board, report } = importFiles([{ name: 'x', text: 'apiVersion: v1\nkind: Secret' }])

  expect(board?.components).toEqual([])
  expect(report.map(({ what }) => what)).toContain('nothing-found')
})

/** Long and odd, yet harmless: read as far as it goes. */
const survived: readonly (readonly [string, string])[] = [
  ['a flowchart of one endless line', `flowchart LR\na ${'-- x '.repeat(100_000)}`],
  [
    'a flowchart of 40,000 lines',
    `flowchart LR\n${times(40_000, (index) => `a${index % 50} --> b${index % 50}`, '\n')}`,
  ],
  ['a flowchart of brackets', `flowchart LR\n${times(500, `a${'['.repeat(1900)}`, '\n')}`],
  ['a flowchart of blanks', `flowchart LR\n${times(500, `a --${' '.repeat(1900)}x`, '\n')}`],
  [
    'a subgraph in a subgraph a thousand times',
    `flowchart LR\n${times(1000, (index) => `subgraph s${index}`, '\n')}\na-->b`,
  ],
  ['an indented list 5,000 deep', times(5000, (index) => `${' '.repeat(index % 300)}n${index}`, '\n')],
  ['settings of endless words', manifest(`http://${'a'.repeat(60_000)}`)],
  ['settings of endless dots', manifest('a.'.repeat(30_000))],
  ['settings of endless ats', manifest(`x://${'@'.repeat(60_000)}`)],
  ['settings of endless variables', manifest('$(A)'.repeat(10_000))],
  ['a selector that selects all', manifest('http://db:1', 'selector: {}')],
  [
    'keys that reach for the prototype',
    manifest('x', '__proto__: { polluted: true }, constructor: { prototype: { polluted: true } }'),
  ],
]

function manifest(value: string, more = 'replicas: 1'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { ${more}, template: { spec: { containers: [{ name: a, env: [{ name: A, value: ${JSON.stringify(value)} }] }] } } }`
}

test.each(survived)('%s is read as far as it goes', (_, text) => {
  const { board } = importFiles([{ name: 'file', text }])

  expect(board?.components.length).toBeGreaterThan(0)
  expect('polluted' in {}).toBe(false)
})

test('one bad file among good ones brings nothing', () => {
  const good = { name: 'web.yaml', text: manifest('x') }
  const { board, problems } = importFiles([good, { name: 'bad.yaml', text: laughs }, good])

  expect(board).toBeNull()
  expect(problems.map(({ code }) => code)).toEqual(['E_TOO_LARGE'])
})
