import { expect, test } from 'vitest'
import { intoView } from './into-view.ts'

const canvas = { width: 800, height: 600 }

test.each([
  ['seen already', { x: 100, y: 100, width: 184, height: 68 }, { x: 0, y: 0 }],
  ['under the tools', { x: 100, y: 10, width: 184, height: 68 }, { x: 0, y: 66 }],
  ['beyond the right', { x: 700, y: 100, width: 184, height: 68 }, { x: -108, y: 0 }],
  ['below', { x: 100, y: 590, width: 184, height: 68 }, { x: 0, y: -82 }],
  ['too large', { x: 100, y: 100, width: 900, height: 68 }, { x: -76, y: 0 }],
])('what is %s comes into view', (_where, thing, by) => {
  expect(intoView(thing, canvas)).toEqual(by)
})
