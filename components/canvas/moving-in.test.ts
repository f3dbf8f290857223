import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { moveIntoDomain, moveOutOfDomains } from './moving-in.ts'

const board = aBoard({
  domains: [{ id: 'zone', position: { x: 0, y: 0 }, size: { width: 240, height: 140 } }],
  components: [
    { id: 'here', position: { x: 16, y: 48 }, instances: { zone: 1 } },
    { id: 'there', position: { x: 600, y: 0 }, instances: 3 },
  ],
})
const [here, there] = board.components
const [zone] = board.domains

test('a component moves with all its instances to free room', () => {
  const edits = zone && there ? moveIntoDomain(board, [there], zone) : []

  expect(edits).toEqual([
    { kind: 'change', table: 'components', key: 'there', patch: { instances: { zone: 3 } } },
    { kind: 'change', table: 'components', key: 'there', patch: { position: { x: 16, y: 132 } } },
    {
      kind: 'change',
      table: 'domains',
      key: 'zone',
      patch: { position: { x: 0, y: 0 }, size: { width: 240, height: 216 } },
    },
  ])
})

test('a component leaves its domain and the box', () => {
  expect(here && moveOutOfDomains(board, [here])).toEqual([
    { kind: 'change', table: 'components', key: 'here', patch: { instances: 1 } },
    { kind: 'change', table: 'components', key: 'here', patch: { position: { x: 256, y: 48 } } },
  ])
})

test('what stands in the domain already stays where it is', () => {
  expect(zone && here && moveIntoDomain(board, [here], zone)).toEqual([])
})
