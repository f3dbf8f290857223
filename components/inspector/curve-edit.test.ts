import { expect, test } from 'vitest'
import { curveKinds } from '#lib/model/curve.ts'
import { curveOfKind, curveProblem, pointsOf, pointsText } from './curve-edit.ts'

test.each(curveKinds)('every other kind can become %s', (kind) => {
  for (const before of curveKinds) {
    const curve = curveOfKind(kind, curveOfKind(before, { kind: 'linear' }))

    expect(curve.kind).toBe(kind)
    expect(curveProblem(curve)).toBeNull()
  }
})

test('a new kind keeps the count and the points', () => {
  expect(curveOfKind('all-pairs', { kind: 'nlogn', n0: 50 })).toEqual({ kind: 'all-pairs', n0: 50 })
  expect(curveOfKind('nlogn', { kind: 'log', n0: 0.5 })).toEqual({ kind: 'nlogn', n0: 2 })
  expect(curveOfKind('step', { kind: 'points', points: [[1, 7]] })).toEqual({
    kind: 'step',
    points: [[1, 7]],
  })
})

test('what is wrong with a curve has a code', () => {
  expect(curveProblem({ kind: 'nlogn', n0: 1 })).toBe('E_N0_GT_1')
  expect(curveProblem({ kind: 'affine', fixed: 2 })).toBe('E_RANGE_0_1')
  expect(
    curveProblem({
      kind: 'points',
      points: [
        [2, 1],
        [1, 1],
      ],
    }),
  ).toBe('E_CURVE_X')
})

test('points are written as pairs', () => {
  expect(
    pointsText([
      [1, 1],
      [10, 5.5],
    ]),
  ).toBe('1:1, 10:5.5')
  expect(pointsOf(' 1:1,10 : 5.5; ')).toEqual([
    [1, 1],
    [10, 5.5],
  ])
})

test.each(['', '1', '1:', ':1', '1:2:3', 'a:b', '1:1, x'])('“%s” lists no points', (text) => {
  expect(pointsOf(text)).toBeNull()
})
