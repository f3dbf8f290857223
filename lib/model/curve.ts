import * as v from 'valibot'
import { finite, nonNegative, positive, share } from './field.ts'

const n0 = v.pipe(finite, v.gtValue(1, 'E_N0_GT_1'))

/** Points (m, g) with m strictly increasing and above 0. */
const points = v.pipe(
  v.array(v.tuple([positive, nonNegative], 'E_CURVE'), 'E_CURVE'),
  v.minLength(1, 'E_CURVE'),
  v.check((list) => list.every((point, i) => i === 0 || point[0] > (list[i - 1]?.[0] ?? 0)), 'E_CURVE_X'),
)

function kind<const Kind extends string, Entries extends v.ObjectEntries>(name: Kind, entries: Entries) {
  return v.looseObject({ kind: v.literal(name, 'E_CURVE'), ...entries }, 'E_CURVE')
}

/** How a driver scales with the multiple m of today, g(1) = 1. Formulas: lib/engine/SPEC.md, "Curves". */
export const curve = v.variant(
  'kind',
  [
    kind('constant', {}),
    kind('linear', {}),
    kind('affine', { fixed: share }),
    kind('power', { exponent: nonNegative }),
    kind('nlogn', { n0 }),
    kind('log', { n0: positive }),
    kind('quadratic', {}),
    kind('all-pairs', { n0 }),
    kind('step', { points }),
    kind('points', { points }),
  ],
  'E_CURVE',
)

type Known<Kind extends string, Parameters = object> = { readonly kind: Kind } & Readonly<Parameters>
type CurvePoints = readonly (readonly [number, number])[]
export type Curve =
  | Known<'constant'>
  | Known<'linear'>
  | Known<'affine', { fixed: number }>
  | Known<'power', { exponent: number }>
  | Known<'nlogn', { n0: number }>
  | Known<'log', { n0: number }>
  | Known<'quadratic'>
  | Known<'all-pairs', { n0: number }>
  | Known<'step', { points: CurvePoints }>
  | Known<'points', { points: CurvePoints }>
export type CurveKind = Curve['kind']

/** In the order in which people meet them. */
export const curveKinds: readonly CurveKind[] = [
  'constant',
  'log',
  'affine',
  'linear',
  'nlogn',
  'power',
  'quadratic',
  'all-pairs',
  'step',
  'points',
]
