import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { addComponent, changeComponent, removeComponents } from './component-commands.ts'
import type { RowTouch } from './others-changes.ts'
import { twoPeople } from './two-people.ts'

const api = 'api' as ComponentId
const board = aBoard({ components: [{ id: 'api', name: 'API' }, { id: 'db' }] })

test('each hears what the other changed, and nothing of their own', () => {
  const { ann, ben, meet } = twoPeople(board)
  const heard: RowTouch[] = []
  ben.document.hearOthers((touches) => heard.push(...touches))
  ben.document.apply(changeComponent(board.components[1]?.id ?? api, { name: 'Orders' }))
  ann.document.apply(changeComponent(api, { name: 'Gateway', maxInstances: 4 }))
  meet()

  expect(heard).toEqual([{ client: ann.doc.clientID, row: 'components/api' }])
})

test('what somebody deleted counts as changed', () => {
  const { ann, ben, meet } = twoPeople(board)
  const heard: RowTouch[] = []
  ben.document.hearOthers((touches) => heard.push(...touches))
  ann.document.apply(removeComponents(ann.board(), new Set(['db'])))
  meet()

  expect(heard).toContainEqual({ client: ann.doc.clientID, row: 'components/db' })
})

test('a component that arrives with its limits is one thing', () => {
  const { ann, ben, meet } = twoPeople(board)
  const heard: RowTouch[] = []
  ben.document.hearOthers((touches) => heard.push(...touches))
  const [cache] = aBoard({
    components: [{ id: 'cache', limits: [{ id: 'rps', kind: 'throughput', capacity: 9 }] }],
  }).components
  if (cache) ann.document.apply(addComponent(cache))
  meet()

  expect(heard).toEqual([{ client: ann.doc.clientID, row: 'components/cache' }])
})
