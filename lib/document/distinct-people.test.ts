import { expect, test } from 'vitest'
import { distinctPeople } from './distinct-people.ts'
import type { Person } from './presence.ts'

function aTab(key: number, id: string | null, isSeen = true): Person {
  return {
    ...{ key, id, name: `person ${id}`, hue: 0, role: null, pointer: null, selection: [], inTheAir: {} },
    ...{ view: isSeen ? { x: 0, y: 0, zoom: 1 } : null, laser: false, reaction: null, doneSince: null },
  }
}

const keys = (tabs: readonly Person[], ownId: string | null) =>
  distinctPeople(tabs, ownId).map(({ key }) => key)

test('two tabs of somebody are one person', () => {
  expect(keys([aTab(1, 'ana'), aTab(2, 'ana'), aTab(3, 'ben')], 'me')).toEqual([1, 3])
})

test('somebody is where they look at the board', () => {
  expect(keys([aTab(1, 'ana', false), aTab(2, 'ana')], 'me')).toEqual([2])
  expect(keys([aTab(1, 'ana', false), aTab(2, 'ana', false)], 'me')).toEqual([2])
})

test('our own other tabs are nobody else', () => {
  expect(keys([aTab(1, 'me'), aTab(2, 'ben')], 'me')).toEqual([2])
})

test('where nobody says who is who, each tab is somebody', () => {
  expect(keys([aTab(1, null), aTab(2, null)], null)).toEqual([1, 2])
})
