import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { readBoardFile, writeBoardFile } from './board-file.ts'

const file = { format: 'hundredfold/1', title: 'Shop', components: [{ id: 'db', kind: 'database' }] }

test('a JSON file becomes a board', () => {
  const { board, errors } = readBoardFile(JSON.stringify(file))

  expect(errors).toEqual([])
  expect(board?.components.map(({ id }) => id)).toEqual(['db'])
})

test('the same tree as YAML is the same board', () => {
  const yaml = 'format: hundredfold/1\ntitle: Shop\ncomponents:\n  - { id: db, kind: database }\n'

  expect(readBoardFile(yaml)).toEqual(readBoardFile(JSON.stringify(file)))
})

test('a byte order mark is not a mistake', () => {
  expect(readBoardFile(`\uFEFF${JSON.stringify(file)}`).board?.title).toBe('Shop')
})

test('names from a Mac arrive composed', () => {
  const decomposed = '한글'.normalize('NFD')

  expect(readBoardFile(JSON.stringify({ ...file, title: decomposed })).board?.title).toBe('한글')
})

test('a broken file says the line and the column', () => {
  const { board, errors } = readBoardFile('{\n  "format": "hundredfold/1",\n  "title": "x" "y"\n}')

  expect(board).toBeNull()
  expect(errors).toEqual([
    { code: 'E_SYNTAX', path: '', detail: 'line 3, column 16: missed comma between flow collection entries' },
  ])
})

test('an empty file and a picture are refused in words', () => {
  expect(readBoardFile('').errors[0]?.code).toBe('E_SYNTAX')
  expect(readBoardFile('hello').errors[0]?.code).toBe('E_FORMAT')
  expect(readBoardFile('\u0089PNG\u0000').errors[0]?.code).toBe('E_SYNTAX')
})

test('a file above sixteen mebibytes is too large', () => {
  expect(readBoardFile(' '.repeat(16 * 2 ** 20 + 1)).errors).toEqual([
    { code: 'E_TOO_LARGE', path: '', detail: '16 MiB' },
  ])
  expect(readBoardFile(`# ${'한'.repeat(6 * 2 ** 20)}`).errors[0]?.code).toBe('E_TOO_LARGE')
})

test('more rows than a legal board has are refused by name', () => {
  const components = Array.from({ length: 10_001 }, (_, index) => ({ id: `c${index}` }))

  expect(readBoardFile(JSON.stringify({ ...file, components })).errors).toEqual([
    { code: 'E_TOO_LARGE', path: 'components', detail: '10000' },
  ])
})

test('an alias bomb is refused before it is written out', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`)
  const bomb = `format: hundredfold/1\nl0: &l0 lol\n${levels.join('\n')}\n`

  expect(readBoardFile(bomb).errors).toEqual([{ code: 'E_TOO_LARGE', path: '', detail: '' }])
  expect(readBoardFile('a: &a [*a]').errors[0]?.code).toBe('E_TOO_LARGE')
})

test('keys that reach for the prototype are left out', () => {
  const { board } = readBoardFile(
    '{"format":"hundredfold/1","__proto__":{"isAdmin":true},"more":{"constructor":1}}',
  )

  expect(board).not.toHaveProperty('isAdmin')
  expect(board).toHaveProperty('more', {})
})

test('a written file has one order, two spaces and a last line', () => {
  const board = aBoard({
    title: 'Shop',
    mood: 'calm',
    components: [
      {
        limits: [{ unit: '1/s', capacity: 5, kind: 'throughput', id: 'rps' }],
        colour: 'red',
        kind: 'cache',
        id: 'c',
      },
    ],
  })

  expect(writeBoardFile(board)).toMatchInlineSnapshot(`
    "{
      "format": "hundredfold/1",
      "title": "Shop",
      "scenario": {},
      "drivers": [],
      "flows": [],
      "components": [
        {
          "id": "c",
          "kind": "cache",
          "limits": [
            {
              "id": "rps",
              "kind": "throughput",
              "unit": "1/s",
              "capacity": 5
            }
          ],
          "colour": "red"
        }
      ],
      "connections": [],
      "domains": [],
      "mood": "calm"
    }
    "
  `)
})

test('a stock kept for ever stays kept for ever', () => {
  const limit = { id: 'disk', kind: 'stock', inflowPerDay: 1, retentionDays: null, capacity: 5 }
  const board = aBoard({ components: [{ id: 'db', limits: [limit] }] })

  expect(writeBoardFile(board)).toContain('"retentionDays": null')
})

const anyText = fc.string({ unit: 'binary', maxLength: 12 })
const anyValue = fc.anything({
  key: anyText,
  values: [anyText, fc.double(), fc.boolean(), fc.constant(null)],
  maxDepth: 3,
})
const unknownKeys = fc.dictionary(anyText, anyValue, { maxKeys: 4 })
const point = fc.record({ y: fc.double({ noNaN: true, noDefaultInfinity: true }), x: fc.integer() })
const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,8}$/), { maxLength: 5 })

const anyTree = fc
  .record({
    more: unknownKeys,
    title: anyText,
    ids,
    domains: ids,
    unknown: unknownKeys,
    name: anyText,
    point,
  })
  .map(({ more, title, ids, domains, unknown, name, point }) => ({
    ...more,
    format: 'hundredfold/1',
    title,
    domains: domains.map((id) => ({ position: point, ...unknown, name, id })),
    components: ids.map((id) => ({
      ...unknown,
      position: { more: unknown, ...point },
      name,
      instances: Object.fromEntries(domains.map((domain) => [domain, 2])),
      id,
    })),
    connections: ids.map((id) => ({ ...unknown, to: ids[0], calls: { note: name, value: 2 }, from: id, id })),
    notes: ids.map((id) => ({ ...unknown, text: name, id })),
  }))

test('writing, reading and writing again changes nothing', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const { board } = readBoardFile(JSON.stringify(tree))
      if (board === null) return
      const once = writeBoardFile(board)
      const again = readBoardFile(once)

      expect(again.board).not.toBeNull()
      expect(again.board && writeBoardFile(again.board)).toBe(once)
    }),
    { numRuns: 300 },
  )
})
