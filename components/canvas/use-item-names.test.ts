import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { itemNames } from './use-item-names.ts'

const board = aBoard({
  domains: [
    { id: 'one', name: 'Zone 1', kind: 'zone' },
    { id: 'empty', name: 'Zone 2' },
  ],
  components: [
    { id: 'api', name: 'API', kind: 'service', instances: { one: 1 } },
    { id: 'db', name: 'Orders DB', kind: 'database', locked: true },
  ],
  connections: [{ id: 'a', from: 'api', to: 'db', calls: 3, mode: 'async' }],
  notes: [
    { id: 'n', kind: 'risk', text: 'One node', on: { component: 'db' } },
    { id: 'c', kind: 'question', text: 'Why three?', on: { connection: 'a' } },
    { id: 'z', text: '', on: { domain: 'one' } },
  ],
})
const [api, db] = board.components
const first = { kind: 'near', used: 0.8, multiple: 3.2, rank: 1 } as const

test('a component is named with all the drawing shows', () => {
  const { ofComponent } = itemNames(board, 'en')

  expect(api && ofComponent(api, first, false)).toBe(
    'API, Service, breaks first at 3.2×, in Zone 1, 0 in, 1 out',
  )
  expect(db && ofComponent(db, undefined, false)).toBe('Orders DB, Database, 1 in, 0 out, Locked')
})

test('a lost component is called lost, without a break', () => {
  expect(api && itemNames(board, 'en').ofComponent(api, first, true)).toBe(
    'API, Service, lost, in Zone 1, 0 in, 1 out',
  )
})

test('a domain says what stands in it, if anything', () => {
  const { ofDomain } = itemNames(board, 'en')

  expect(board.domains.map((domain) => ofDomain(domain, undefined, false))).toEqual([
    'Zone 1, Zone, holds API',
    'Zone 2',
  ])
})

test('a full domain counts the components it does not name', () => {
  const full = aBoard({
    domains: [{ id: 'one' }],
    components: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, instances: { one: 1 } })),
  })
  const [one] = full.domains

  expect(one && itemNames(full, 'en').ofDomain(one, undefined, false)).toBe(
    'one, holds a, b, c, d, e and 2 more',
  )
})

test('a connection says its ends, calls and mode', () => {
  const [connection] = board.connections

  expect(connection && itemNames(board, 'en').ofConnection(connection)).toBe(
    'API to Orders DB, 3 calls for each request, Does not wait',
  )
  expect(connection && itemNames(board, 'ko').ofConnection(connection)).toBe(
    'API에서 Orders DB로, 요청마다 호출 3회, 기다리지 않음',
  )
})

test('a note says what it hangs on', () => {
  const { ofNote } = itemNames(board, 'en')

  expect(board.notes.map((note) => ofNote(note))).toEqual([
    'Risk on Orders DB: One node',
    'Question on API to Orders DB: Why three?',
    'Note on Zone 1',
  ])
})
