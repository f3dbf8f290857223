import { expect, test } from 'vitest'
import { aBoard } from './a-board.ts'
import { emptyBoard } from './board.ts'
import { teamQuestionIds, teamQuestions } from './team-question.ts'

const board = aBoard({
  drivers: [{ id: 'users', base: 100, curve: { kind: 'quadratic' } }],
  flows: [{ id: 'all', entry: 'api', driver: 'users', perUnit: 1 }],
  components: [
    { id: 'api', kind: 'service', maxInstances: 20 },
    { id: 'db', kind: 'database', state: 'single-writer' },
    { id: 'bank', kind: 'external' },
  ],
  connections: [
    { id: 'api-db', from: 'api', to: 'db' },
    { id: 'api-bank', from: 'api', to: 'bank', retry: { retries: 2 } },
  ],
  domains: [{ id: 'config', kind: 'control-plane', contains: ['api'] }],
})

test('an empty board raises no question', () => {
  expect(teamQuestions(emptyBoard)).toEqual([])
})

test('questions follow kinds and laws, each with where to ask it', () => {
  expect(teamQuestions(board)).toEqual([
    { id: 'what-grows', on: [] },
    { id: 'own-instances', on: [{ component: 'api' }] },
    { id: 'held-while-waiting', on: [{ component: 'api' }] },
    { id: 'connections', on: [{ component: 'db' }] },
    { id: 'hottest-key', on: [{ component: 'db' }] },
    { id: 'fastest-table', on: [{ component: 'db' }] },
    { id: 'quota-window', on: [{ component: 'bank' }] },
    { id: 'retry-layers', on: [{ connection: 'api-bank' }] },
    { id: 'scaling-time', on: [{ component: 'api' }] },
    { id: 'dead-writer', on: [{ component: 'db' }] },
    { id: 'everybody-to-everybody', on: [] },
    { id: 'shared-fate', on: [{ domain: 'config' }] },
  ])
})

test('questions stand in the order of their list', () => {
  const places = teamQuestions(board).map(({ id }) => teamQuestionIds.indexOf(id))

  expect(places).toEqual([...places].sort((a, b) => a - b))
})
