import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { residents, surroundings } from './surroundings.ts'

const board = aBoard({
  domains: [
    { id: 'one', name: 'Zone 1' },
    { id: 'two', name: 'Zone 2' },
  ],
  components: [
    { id: 'web', name: 'Web' },
    { id: 'api', name: 'API', instances: { one: 2, two: 1 } },
    { id: 'db', name: 'DB', instances: { one: 1 } },
  ],
  connections: [
    { id: 'a', from: 'web', to: 'api' },
    { id: 'b', from: 'api', to: 'db' },
    { id: 'c', from: 'api', to: 'web' },
  ],
})

test('a component names its domains and counts its connections', () => {
  const [, api] = board.components

  expect(api && surroundings(board).get(api.id)).toEqual({
    domains: ['Zone 1', 'Zone 2'],
    arriving: 1,
    leaving: 2,
  })
})

test('a component without placement stands in no domain', () => {
  const [web] = board.components

  expect(web && surroundings(board).get(web.id)?.domains).toEqual([])
})

test('a domain lists every component standing in it', () => {
  expect([...residents(board.components).values()]).toEqual([['API', 'DB'], ['API']])
})
