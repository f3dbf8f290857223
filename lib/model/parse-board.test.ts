import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBoard } from './parse-board.ts'

function problemsOf(tree: object): readonly string[] {
  const { errors, warnings } = parseBoard({ format: 'hundredfold/1', ...tree })
  return [...errors, ...warnings].map(({ code, path }) => `${code} ${path}`)
}

const a = { id: 'a' }

test.each<[object, string]>([
  [{ components: [{ id: 'a b' }] }, 'E_ID components/a b/id'],
  [{ components: [a, a] }, 'E_DUPLICATE components/a'],
  [{ components: {} }, 'E_TYPE components'],
  [{ components: [{ ...a, instances: 1.5 }] }, 'E_INTEGER components/a/instances'],
  [{ components: [{ ...a, instances: -1 }] }, 'E_NEGATIVE components/a/instances'],
  [{ components: [{ ...a, availability: 1.2 }] }, 'E_RANGE_0_1 components/a/availability'],
  [
    { components: [{ ...a, limits: [{ id: 'x', kind: 'rps', capacity: '0 to 5' }] }] },
    'E_LOGNORMAL_POSITIVE components/a/limits/x/capacity',
  ],
  [{ components: [{ ...a, limits: [{ id: 'x', kind: 'rps' }] }] }, 'E_TYPE components/a/limits/x/capacity'],
  [
    { components: [a], connections: [{ id: 'e', from: 'a', to: 'a', calls: -1 }] },
    'E_NEGATIVE_CALLS connections/e/calls',
  ],
  [
    { components: [a], connections: [{ id: 'e', from: 'a', to: 'a', retry: { retries: 2.5 } }] },
    'E_INTEGER connections/e/retry/retries',
  ],
  [{ connections: [{ id: 'e', from: 'a', to: 'b' }] }, 'E_NO_COMPONENT connections/e/from'],
  [{ drivers: [{ id: 'd', base: Number.NaN }] }, 'E_NOT_FINITE drivers/d/base'],
  [{ drivers: [{ id: 'd', base: 1, curve: { kind: 'nlogn', n0: 1 } }] }, 'E_N0_GT_1 drivers/d/curve/n0'],
  [{ drivers: [{ id: 'd', base: 1, curve: { kind: 'spiral' } }] }, 'E_CURVE drivers/d/curve/kind'],
  [
    {
      drivers: [
        {
          id: 'd',
          base: 1,
          curve: {
            kind: 'step',
            points: [
              [2, 1],
              [1, 2],
            ],
          },
        },
      ],
    },
    'E_CURVE_X drivers/d/curve/points',
  ],
  [
    {
      domains: [
        { id: 'x', contains: ['y'] },
        { id: 'y', contains: ['x'] },
      ],
    },
    'E_DOMAIN_CYCLE domains/y/contains',
  ],
  [{ components: [{ ...a, colour: 'red' }] }, 'W_UNKNOWN_KEY components/a/colour'],
])('%j has %s', (tree, problem) => {
  expect(problemsOf(tree)).toContain(problem)
})

test('a bad limit costs only itself', () => {
  const limits = [
    { id: 'x', kind: 'rps', capacity: -1 },
    { id: 'y', kind: 'rps', capacity: 1 },
  ]
  const { board } = parseBoard({ format: 'hundredfold/1', components: [{ ...a, limits }] })

  expect(board?.components[0]?.limits.map(({ id }) => id)).toEqual(['y'])
})

test('missing and null mean the same', () => {
  const tree = { components: [{ ...a, name: null, instances: null, limits: null }], flows: null }

  expect(problemsOf(tree)).toEqual([])
})

test('a board of another format is refused', () => {
  expect(parseBoard({ format: 'hundredfold/2' }).errors).toEqual([
    { code: 'E_FORMAT', path: 'format', detail: 'hundredfold/2' },
  ])
})

test('no tree makes the parser throw', () => {
  const lists = fc.record(
    Object.fromEntries(
      ['drivers', 'flows', 'components', 'connections', 'domains', 'scenario'].map((key) => [
        key,
        fc.jsonValue(),
      ]),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), lists), (tree) => {
      const input = typeof tree === 'object' && tree !== null ? { format: 'hundredfold/1', ...tree } : tree

      expect(() => parseBoard(input)).not.toThrow()
    }),
  )
})

test('rows of one kind share their shape, so that reading them stays fast', () => {
  const components = ['a', 'b'].map((id) => ({ id, kind: 'service', limits: [] }))
  const { board } = parseBoard({ format: 'hundredfold/1', components })

  expect(board?.components.map((row) => Object.keys(row))).toEqual([
    ['id', 'kind', 'limits'],
    ['id', 'kind', 'limits'],
  ])
})
