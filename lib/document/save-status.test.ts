import { expect, test } from 'vitest'
import { isUnsaved, type Link, saveStatus } from './save-status.ts'

const link: Link = {
  open: true,
  synced: true,
  sent: 3,
  acknowledged: 3,
  refused: false,
  changes: 0,
  waitingMilliseconds: 0,
}

test.each([
  ['all that was sent is on the disk', {}, 'saved', false],
  ['an edit is on its way', { sent: 4, changes: 1 }, 'saving', true],
  ['a board is being opened', { synced: false }, 'saving', false],
  ['the network is gone before an edit', { open: false }, 'offline', false],
  ['the network is gone after an edit', { open: false, changes: 2 }, 'offline', true],
  ['the server does not answer', { sent: 4, changes: 1, waitingMilliseconds: 9000 }, 'offline', true],
  ['the server cannot store an edit', { refused: true, changes: 1 }, 'cannot-save', true],
])('when %s, nobody is told otherwise', (_when, change, kind, unsaved) => {
  const save = saveStatus({ ...link, ...change })

  expect(save.kind).toBe(kind)
  expect(isUnsaved(save)).toBe(unsaved)
})
