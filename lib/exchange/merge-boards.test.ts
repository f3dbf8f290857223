import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatedBoard } from '#lib/engine/generated-board.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { mergeBoards } from './merge-boards.ts'

const ours = aBoard({
  title: 'Ours',
  components: [
    { id: 'c1', name: 'API', kind: 'gateway', instances: 3, position: { x: 0, y: 0 } },
    {
      id: 'c2',
      name: 'db',
      limits: [
        { id: 'rps', kind: 'throughput', capacity: { source: 'unknown' } },
        { id: 'iops', kind: 'iops', capacity: 900 },
      ],
    },
  ],
  connections: [{ id: 'k1', from: 'c1', to: 'c2', calls: { value: 1, source: 'default' } }],
})

const theirs = aBoard({
  title: 'Theirs',
  drivers: [{ id: 'd', base: 1 }],
  flows: [{ id: 'f', entry: 'api', driver: 'd', perUnit: 5 }],
  components: [
    { id: 'api', kind: 'service', instances: 5, maxInstances: 20 },
    {
      id: 'DB',
      instances: 2,
      limits: [
        { id: 'throughput', kind: 'throughput', capacity: { value: 70, source: 'imported' } },
        { id: 'iops', kind: 'iops', capacity: { value: 500, source: 'imported' } },
      ],
    },
    { id: 'c1', name: 'Queue', kind: 'queue', position: { x: 0, y: 0 } },
  ],
  connections: [
    { id: 'k1', from: 'api', to: 'DB', calls: { value: 4, source: 'imported' } },
    { id: 'k2', from: 'api', to: 'c1' },
  ],
  domains: [{ id: 'az1', contains: ['c1'] }],
  notes: [{ id: 'n', text: 'hot', on: { component: 'DB' } }],
})

test('a component never gets the id of a domain', () => {
  const board = aBoard({ domains: [{ id: 'pay', name: 'Payments', contains: [] }] })
  const other = aBoard({
    components: [{ id: 'pay', name: 'Pay' }],
    domains: [{ id: 'p', name: 'payments', contains: ['pay'] }],
  })
  const merged = mergeBoards(board, other).board

  expect(merged.components.map(({ id }) => id)).toEqual(['pay-2'])
  expect(merged.domains.map(({ id, contains }) => [id, contains])).toEqual([['pay', ['pay-2']]])
})

test('domains that the board nests the other way stay as they are', () => {
  const board = aBoard({ domains: [{ id: 'in' }, { id: 'out', contains: ['in'] }] })
  const other = aBoard({ domains: [{ id: 'in', contains: ['out'] }, { id: 'out' }] })
  const merged = mergeBoards(board, other)

  expect(merged.board.domains.map(({ id, contains }) => [id, contains])).toEqual([
    ['in', []],
    ['out', ['in']],
  ])
  expect(merged.conflicts.map(({ path }) => path)).toEqual(['domains/in/contains'])
})

test('components of one name are one component', () => {
  const { board } = mergeBoards(ours, theirs)

  expect(board.title).toBe('Ours')
  expect(board.components.map(({ id, name }) => [id, name])).toEqual([
    ['c1', 'API'],
    ['c2', 'db'],
    ['c1-2', 'Queue'],
  ])
  expect(board.connections.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['k1', 'c1', 'c2'],
    ['k2', 'c1', 'c1-2'],
  ])
  expect(board.flows.map(({ entry }) => entry)).toEqual(['c1'])
  expect(board.domains.map(({ contains }) => contains)).toEqual([['c1-2']])
  expect(board.notes.map(({ on }) => on)).toEqual([{ component: 'c2' }])
})

test('what a person wrote stays and the other value is listed', () => {
  const { board, conflicts } = mergeBoards(ours, theirs)

  expect(board.components[0]).toMatchObject({ kind: 'gateway', instances: 3, maxInstances: 20 })
  expect(conflicts).toEqual([
    { path: 'components/c1/instances', kept: 3, left: 5 },
    { path: 'components/c2/limits/iops/capacity', kept: 900, left: { value: 500, source: 'imported' } },
  ])
})

test('an unknown, a default and an older import give way', () => {
  const { board } = mergeBoards(ours, theirs)
  const newer = aBoard({
    components: [{ id: 'api' }, { id: 'db' }],
    connections: [{ id: 'k', from: 'api', to: 'db', calls: { value: 6, source: 'imported' } }],
  })

  expect(board.components[1]?.limits[0]?.capacity).toEqual({ value: 70, source: 'imported' })
  expect(board.connections[0]?.calls).toEqual({ value: 4, source: 'imported' })
  expect(mergeBoards(board, newer).board.connections[0]?.calls).toEqual({ value: 6, source: 'imported' })
})

test('what is new stands to the right of what is there', () => {
  const { board } = mergeBoards(ours, theirs)

  expect(board.components[0]?.position).toEqual({ x: 0, y: 0 })
  expect(board.components[2]?.position?.x).toBeGreaterThan(200)
})

test('a series that comes again from its source grows, and keeps its notes', () => {
  const series = (days: readonly number[], more = {}) =>
    aBoard({
      series: [
        {
          id: 's',
          name: 'visits',
          source: 'v.csv',
          points: days.map((day) => [`2026-01-0${day}`, day]),
          ...more,
        },
      ],
    })
  const annotations = [{ date: '2026-01-01', text: 'launch' }]
  const { board } = mergeBoards(series([1, 2], { annotations }), series([1, 2, 3]))

  expect(board.series).toHaveLength(1)
  expect(board.series[0]).toMatchObject({ annotations, points: [{}, {}, ['2026-01-03', 3]] })
})

test('the same import a second time changes nothing', () => {
  const { board } = mergeBoards(ours, theirs)
  const again = mergeBoards(board, theirs)

  expect(again.board).toEqual(board)
})

test('a board merged into itself stays as it is, without conflicts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 30 }), (size) => {
      const board = generatedBoard(size)
      const { board: merged, conflicts } = mergeBoards(board, board)

      expect(conflicts).toEqual([])
      expect(merged).toEqual(board)
    }),
    { seed: 7, numRuns: 20 },
  )
})
