import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { Z95 } from './distribution.ts'
import { lnMultiple, orNever } from './first-multiple.ts'
import type { Trials } from './trial.ts'

/** The first break's multiple with each input at its 5th and at its 95th percentile, widest first. [S9] */
export function tornadoOf({ inputs, solve }: Trials): UncertaintyForecast['tornado'] {
  const medians = Float64Array.from(inputs, ({ median }) => median)
  function firstWith(index: number, value: number): number {
    return solve(medians.with(index, value)).first
  }
  return inputs
    .map(({ path, distribution: { valueAt } }, index) => {
      const [at5, at95] = [firstWith(index, valueAt(-Z95)), firstWith(index, valueAt(Z95))]
      return { path, at5, at95, width: Math.abs(lnMultiple(at95) - lnMultiple(at5)) }
    })
    .sort((a, b) => b.width - a.width)
    .map(({ path, at5, at95 }) => ({ path, at5: orNever(at5), at95: orNever(at95) }))
}
