import type { Curve, CurveKind } from '#lib/model/curve.ts'
import { parseDriver } from '#lib/model/parse-rows.ts'
import { isWarning, type ProblemCode } from '#lib/model/problem.ts'

type Points = readonly (readonly [number, number])[]

/** A count to start from where a curve needs today's number of things. */
const TODAY = 1000

/** A curve of another kind, with what the two have in common and sensible parameters for the rest. */
export function curveOfKind(kind: CurveKind, before: Curve): Curve {
  const n0 = 'n0' in before ? before.n0 : TODAY
  const points: Points =
    'points' in before
      ? before.points
      : [
          [1, 1],
          [10, 10],
        ]
  switch (kind) {
    case 'affine':
      return { kind, fixed: 0.5 }
    case 'power':
      return { kind, exponent: 1.5 }
    case 'nlogn':
    case 'all-pairs':
      return { kind, n0: Math.max(n0, 2) }
    case 'log':
      return { kind, n0 }
    case 'step':
    case 'points':
      return { kind, points }
    case 'constant':
    case 'linear':
    case 'quadratic':
      return { kind }
  }
}

/** The code of what is wrong with a curve, or null. */
export function curveProblem(curve: Curve): ProblemCode | null {
  const { problems } = parseDriver({ id: 'driver', base: 1, curve }, '')
  return problems.find((problem) => !isWarning(problem))?.code ?? null
}

/** Points as people type them: `1:1, 10:5`. */
export function pointsText(points: Points): string {
  return points.map(([m, g]) => `${m}:${g}`).join(', ')
}

/** The points that a text lists, or null when it lists none. */
export function pointsOf(text: string): Points | null {
  const pairs = text.split(/[,;\n]/).filter((pair) => pair.trim() !== '')
  const points = pairs.map((pair) => {
    const [m = Number.NaN, g = Number.NaN, ...rest] = pair
      .split(':')
      .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
    return rest.length > 0 ? ([Number.NaN, g] as const) : ([m, g] as const)
  })
  return points.length === 0 || points.flat().some(Number.isNaN) ? null : points
}
