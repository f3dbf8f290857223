import type { Problem } from '#lib/model/problem.ts'
import type { Factor } from './expansion.ts'
import { normalized } from './listed-growth.ts'
import type { System } from './system.ts'

/** Listed curves that an answer had to prolong beyond their points. [G10] */
export function extrapolated({ basis, table, drivers }: System, at: number): readonly Problem[] {
  return drivers.rows.flatMap(({ id, curve }): readonly Problem[] => {
    if (curve.kind !== 'points') return []
    const factors = new Set(drivers.growthOf(id).flatMap((addend) => addend.factors))
    const isRead = basis.functions.map((one) => readsAny(one.factors, factors))
    const multiples = normalized(curve.points).map(([m]) => m)
    const [first = 1, last = 1] = [multiples[0], multiples.at(-1)]
    const isBeyond = (multiple: number) => multiple < first || multiple > last
    const { start, places } = table.loads
    for (let row = 0; row < table.rows.length; row++) {
      for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) {
        if (isRead[places[i] ?? 0] !== true) continue
        if (isBeyond(at) || isBeyond(table.multiples[row] ?? 0))
          return [{ code: 'W_EXTRAPOLATED', path: `drivers/${id}/curve` }]
      }
    }
    return []
  })
}

function readsAny(factors: readonly Factor[], sought: ReadonlySet<Factor>): boolean {
  return factors.some((factor) => sought.has(factor) || readsAny(factor.madeOf ?? [], sought))
}
