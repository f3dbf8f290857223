import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { ComponentId, ConnectionId, DomainId, LimitId } from '#lib/model/id.ts'
import { changeComponent, moveComponents, removeComponents } from './component-commands.ts'
import { addConnection } from './connection-commands.ts'
import { addDomain, changeDomain } from './domain-commands.ts'
import { addLimit, changeLimit } from './limit-commands.ts'
import { twoPeople } from './two-people.ts'

const api = 'api' as ComponentId
const db = 'db' as ComponentId
const zone = (name: string) => name as DomainId
const start = aBoard({
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'view', entry: 'api', driver: 'traffic', perUnit: 100 }],
  components: [
    { id: 'api', kind: 'service', name: 'API', limits: [{ id: 'rps', kind: 'throughput', capacity: 500 }] },
    { id: 'db', kind: 'database', name: 'Database' },
  ],
  connections: [{ id: 'api-db', from: 'api', to: 'db', calls: 2 }],
  domains: [{ id: 'az1' }, { id: 'az2' }],
})

test('both see what either drew', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(changeComponent(api, { name: 'Gateway' }))
  ben.document.apply(moveComponents(new Map([[db, { x: 80, y: 40 }]])))
  meet()

  expect(ann.board()).toEqual(ben.board())
  expect(ann.board().components[0]?.name).toBe('Gateway')
  expect(ann.board().components[1]?.position).toEqual({ x: 80, y: 40 })
})

test('two limits added at once both stay', () => {
  const { ann, ben, meet } = twoPeople(start)
  const owner = { table: 'components', id: 'db' } as const

  ann.document.apply(addLimit(owner, { id: 'qps' as LimitId, kind: 'throughput', capacity: 1000 }))
  ben.document.apply(addLimit(owner, { id: 'iops' as LimitId, kind: 'iops', capacity: 3000 }))
  meet()

  expect(
    ann
      .board()
      .components[1]?.limits.map(({ id }) => id)
      .sort(),
  ).toEqual(['iops', 'qps'])
  expect(ann.board()).toEqual(ben.board())
})

test('placing in two zones at once places in both', () => {
  const { ann, ben, meet } = twoPeople(
    aBoard({ ...start, components: [{ id: 'api', instances: { az1: 1 } }], connections: [] }),
  )

  ann.document.apply(changeComponent(api, { instances: { [zone('az1')]: 4 } }))
  ben.document.apply(changeComponent(api, { instances: { [zone('az1')]: 1, [zone('az2')]: 2 } }))
  meet()

  expect(ann.board().components[0]?.instances).toEqual({ az1: 4, az2: 2 })
})

test('a connection to what was deleted meanwhile is hidden, and comes back with it', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(removeComponents(ann.board(), new Set(['db'])))
  ben.document.apply(addConnection(ben.board(), { id: 'back' as ConnectionId, from: db, to: api }))
  meet()
  expect(ben.board().connections).toEqual([])
  expect(ben.document.reading().hidden.map(({ path }) => path)).toContain('connections/back/from')
  ann.document.undo()
  meet()

  expect(ben.board().connections.map(({ id }) => id)).toEqual(['api-db', 'back'])
})

test('deleting beats a concurrent drag', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(removeComponents(ann.board(), new Set(['db'])))
  ben.document.apply(moveComponents(new Map([[db, { x: 8, y: 8 }]])))
  meet()

  expect(ann.board().components.map(({ id }) => id)).toEqual(['api'])
  expect(ann.board()).toEqual(ben.board())
})

test('two nestings that together form a circle lose one link, the same for both', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(changeDomain(zone('az1'), { contains: [zone('az2')] }))
  ben.document.apply(changeDomain(zone('az2'), { contains: [zone('az1')] }))
  meet()

  expect(ann.board()).toEqual(ben.board())
  expect(ann.document.reading().hidden.map(({ code }) => code)).toEqual(['E_DOMAIN_CYCLE'])
})

test('what one person undoes is their own step only', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(changeComponent(api, { name: 'Edge' }))
  meet()
  ben.document.apply(changeComponent(db, { name: 'Orders' }))
  meet()
  ann.document.undo()
  meet()

  expect(ben.board().components.map(({ name }) => name)).toEqual(['API', 'Orders'])
})

test('an undo leaves alone what somebody changed since, and says so', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(changeComponent(api, { name: 'Edge' }))
  meet()
  ben.document.apply(changeComponent(api, { name: 'Front' }))
  meet()

  expect(ann.document.undo()).toEqual({ done: false, skipped: 1 })
  expect(ann.board().components[0]?.name).toBe('Front')
})

test('undoing what one added leaves it when somebody has worked on it', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(addDomain({ id: zone('az3'), name: 'Zone', limits: [] }))
  meet()
  ben.document.apply(changeDomain(zone('az3'), { name: 'Zone of Ben' }))
  meet()

  expect(ann.document.undo().skipped).toBe(1)
  expect(ann.board().domains.map(({ name }) => name)).toContain('Zone of Ben')
})

test('one undo brings back a component with its connections, one redo takes them again', () => {
  const { ann } = twoPeople(start)

  ann.document.apply(removeComponents(ann.board(), new Set(['db'])))
  expect(ann.board().connections).toEqual([])
  ann.document.undo()
  expect(ann.board()).toEqual(start)
  ann.document.redo()

  expect(ann.board().components.map(({ id }) => id)).toEqual(['api'])
  expect(ann.board().connections).toEqual([])
})

test('a field that is taken away is gone for both', () => {
  const { ann, ben, meet } = twoPeople(start)

  ann.document.apply(changeLimit({ table: 'components', id: 'api' }, 'rps', { threshold: 0.8 }))
  meet()
  ben.document.apply(changeLimit({ table: 'components', id: 'api' }, 'rps', { threshold: undefined }))
  meet()

  expect(ann.board().components[0]?.limits[0]).toEqual({ id: 'rps', kind: 'throughput', capacity: 500 })
})
