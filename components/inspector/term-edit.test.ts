import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Term } from '#lib/model/limit.ts'
import { countedAs, countedKind, countedKinds, possibleKinds, withFlow, withoutTerm } from './term-edit.ts'

const board = aBoard({
  drivers: [{ id: 'users', base: 1 }],
  flows: [
    { id: 'view', entry: 'web', driver: 'users', perUnit: 1 },
    { id: 'upload', entry: 'web', driver: 'users', perUnit: 1 },
  ],
  components: [{ id: 'web' }, { id: 'db' }],
  connections: [{ id: 'web-db', from: 'web', to: 'db' }],
})

test.each(countedKinds)('a term can become one that counts %s', (kind) => {
  for (const before of countedKinds) {
    const term = countedAs(kind, countedAs(before, { arrivals: true, coefficient: 2 }, board), board)

    expect(countedKind(term)).toBe(kind)
    expect(term.coefficient).toBe(2)
  }
})

test('a board without examples offers what needs none', () => {
  expect(possibleKinds(aBoard())).toEqual(['arrivals', 'constant'])
  expect(possibleKinds(board)).toEqual(countedKinds)
  expect(countedAs('driver', {}, aBoard())).toEqual({ arrivals: true })
})

test('a term that says several things counts what the engine counts', () => {
  const [web] = board.components
  const [view] = board.flows
  const term: Term = web && view ? { arrivals: true, of: web.id, flows: [view.id] } : {}

  expect(countedKind(term)).toBe('elsewhere')
  expect(countedKind({ ...term, constant: 1 })).toBe('constant')
})

test('flows join and leave in the order of the board', () => {
  const [view, upload] = board.flows.map(({ id }) => id)
  if (view === undefined || upload === undefined) throw new Error('the board above has two flows')

  expect(withFlow([upload], view, true, board.flows)).toEqual(['view', 'upload'])
  expect(withFlow([view, upload], view, false, board.flows)).toEqual(['upload'])
})

test('without its last term a limit counts what arrives', () => {
  expect(withoutTerm([{ constant: 1 }, { constant: 2 }], 0)).toEqual([{ constant: 2 }])
  expect(withoutTerm([{ constant: 1 }], 0)).toBeUndefined()
})
