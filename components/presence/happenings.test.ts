import { expect, test } from 'vitest'
import { happenings } from './happenings.ts'

const ann = { key: 1, name: 'Ann', reaction: null }
const ben = { key: 2, name: '민지', reaction: null }
const nothing = { came: [], left: [], reacted: [], changed: [] }

test('who was here before has not come', () => {
  const batch = happenings()
  batch.see([ann])

  expect(batch.take()).toEqual(nothing)
})

test('who comes and goes between two tellings is not told', () => {
  const batch = happenings()
  batch.see([ann])
  batch.see([ann, ben])
  batch.see([ann])

  expect(batch.take()).toEqual(nothing)
})

test('a row that is changed twice is one item', () => {
  const batch = happenings()
  batch.see([ann, ben])
  batch.change([{ client: 2, row: 'components/api' }])
  batch.change([
    { client: 2, row: 'components/api' },
    { client: 2, row: 'components/db' },
    { client: 9, row: 'notes/n' },
  ])

  expect(batch.take().changed).toEqual([
    { name: '민지', count: 2 },
    { name: null, count: 1 },
  ])
  expect(batch.take()).toEqual(nothing)
})

test('the changes of somebody who has left keep their name', () => {
  const batch = happenings()
  batch.see([ann])
  batch.change([{ client: 1, row: 'components/api' }])
  batch.see([])

  expect(batch.take()).toEqual({ ...nothing, left: ['Ann'], changed: [{ name: 'Ann', count: 1 }] })
})

test('a sign is told once while it is shown', () => {
  const batch = happenings()
  batch.see([ann])
  batch.see([{ ...ann, reaction: 'agree' }])
  batch.see([{ ...ann, reaction: 'agree' }])

  expect(batch.take().reacted).toEqual([{ name: 'Ann', reaction: 'agree' }])
})
