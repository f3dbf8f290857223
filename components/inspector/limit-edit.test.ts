import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Capacity } from '#lib/model/limit.ts'
import { parseLimit } from '#lib/model/parse-rows.ts'
import {
  capacityOf,
  editableCapacity,
  isReserved,
  kindsFor,
  newLimit,
  ofKind,
  unitOfLimit,
  usualLimitKinds,
} from './limit-edit.ts'

const limits = (list: readonly object[]) =>
  aBoard({ components: [{ id: 'api', limits: list }] }).components[0]?.limits ?? []
const owner = { table: 'components', id: 'api' } as const

test('a new limit is of a kind that is not there yet, and its number unknown', () => {
  const [throughput] = limits([{ id: 'rps', kind: 'throughput', capacity: 60 }])

  expect(newLimit(owner, [])).toMatchObject({ kind: 'throughput', unit: 'req/s' })
  expect(newLimit(owner, throughput ? [throughput] : [])).toMatchObject({
    kind: 'bandwidth',
    unit: 'bit/s',
    capacity: { perInstance: { source: 'unknown' } },
  })
})

test('a new limit of a domain is for all that stands there', () => {
  expect(newLimit({ table: 'domains', id: 'az1' }, [])).toMatchObject({ capacity: { source: 'unknown' } })
})

test('a new limit can be read back', () => {
  expect(parseLimit(newLimit(owner, []), '').problems).toEqual([])
})

test('the unit follows the kind until somebody writes another', () => {
  const [usual, own] = limits([
    { id: 'a', kind: 'throughput', unit: 'req/s', capacity: 1 },
    { id: 'b', kind: 'throughput', unit: 'uploads/s', capacity: 1 },
  ])

  expect(usual && ofKind(usual, 'storage')).toEqual({ kind: 'storage', unit: 'B' })
  expect(usual && ofKind(usual, 'licences')).toEqual({ kind: 'licences' })
  expect(own && ofKind(own, 'storage')).toEqual({ kind: 'storage' })
})

test('a limit without a unit is read in the usual one of its kind', () => {
  expect(unitOfLimit({ kind: 'iops' })).toBe('ops/s')
  expect(unitOfLimit({ kind: 'licences' })).toBe('')
  expect(unitOfLimit({ kind: 'iops', unit: 'writes/s' })).toBe('writes/s')
})

test('no proposed kind needs fields of its own', () => {
  expect(usualLimitKinds.filter(isReserved)).toEqual([])
  expect(isReserved('stock')).toBe(true)
})

test.each([
  ['leader', { kind: 'leader', unit: 'req/s', capacity: undefined, commitSeconds: { source: 'unknown' } }],
  ['delay', { kind: 'delay', unit: undefined, capacity: undefined, terms: undefined, maxDelaySeconds: 300 }],
  [
    'stock',
    {
      kind: 'stock',
      unit: 'B',
      capacity: { source: 'unknown' },
      terms: undefined,
      inflowPerDay: { source: 'unknown' },
    },
  ],
])('a limit becomes a %s with nothing of before', (kind, patch) => {
  const [limit] = limits([{ id: 'rps', kind: 'throughput', capacity: 60 }])

  expect(limit && ofKind(limit, kind)).toEqual(patch)
})

test.each(kindsFor(owner))('a limit that becomes a %s can be read back', (kind) => {
  const limit = newLimit(owner, [])
  const patched = Object.entries({ ...limit, ...ofKind(limit, kind) })
  const { row, problems } = parseLimit(
    Object.fromEntries(patched.filter(([, value]) => value !== undefined)),
    '',
  )

  expect(problems).toEqual([])
  expect(row?.kind).toBe(kind)
})

test('a domain is offered no limit that needs instances', () => {
  expect(kindsFor({ table: 'domains', id: 'az1' })).not.toContain('leader')
  expect(kindsFor(owner)).toContain('leader')
})

test.each<readonly [Capacity, object]>([
  [60, { counts: 'together', quantity: 60 }],
  ['40 to 80', { counts: 'together', quantity: '40 to 80' }],
  [{ source: 'unknown' }, { counts: 'together', quantity: { source: 'unknown' } }],
  [{ perInstance: 60 }, { counts: 'each', quantity: 60 }],
])('the capacity %j is edited as %j and written as it was', (capacity, editable) => {
  const edited = editableCapacity(capacity)

  expect(edited).toEqual(editable)
  expect(edited && capacityOf(edited)).toEqual(capacity)
})

test.each<Capacity>([
  { pool: 4 },
  { chain: [{ name: 'systemd', value: 65_536 }] },
  { perInstance: 60, contention: 0.1, coherency: 0.002 },
])('the capacity %j is shown, not edited', (capacity) => {
  expect(editableCapacity(capacity)).toBeNull()
})
