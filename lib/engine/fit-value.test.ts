import { expect, test } from 'vitest'
import { dayText } from './civil-day.ts'
import { fitValue } from './fit-value.ts'
import { randomFrom } from './generated-board.ts'
import { growthFit } from './growth-fit.ts'
import { normalQuantile } from './normal-quantile.ts'
import { studentBound } from './student.ts'

const random = randomFrom(7)
const values = Array.from(
  { length: 30 },
  (_, i) => 100 * Math.exp(0.01 * i + 0.05 * normalQuantile(random())),
)
const series = { points: values.map((value, i) => [dayText(20_000 + i), value] as const) }

test('[K16] for a line the band is that of the textbook', () => {
  const fit = growthFit(series)
  const line = fit?.candidates.find(({ shape }) => shape === 'exponential')
  if (fit === null || line === undefined) throw new Error('A line can always be fitted.')
  const [a = 0, b = 0] = line.parameters
  const n = values.length
  const middle = (n - 1) / 2
  const squares = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  const scatter = values.reduce((sum, value, i) => sum + (Math.log(value) - a - b * i) ** 2, 0) / (n - 2)

  for (const x of [0, 15, 29, 60]) {
    const width = studentBound(0.9, n - 2) * Math.sqrt(scatter * (1 + 1 / n + (x - middle) ** 2 / squares))
    const found = fitValue({ ...fit, chosen: line }, 20_000 + x)
    expect(found.value / Math.exp(a + b * x)).toBeCloseTo(1, 8)
    expect(found.high / Math.exp(a + b * x + width)).toBeCloseTo(1, 6)
    expect(found.low / Math.exp(a + b * x - width)).toBeCloseTo(1, 6)
  }
})

test('[K16] the further a day is, the less is known of it', () => {
  const fit = growthFit(series)
  if (fit === null) throw new Error('A line can always be fitted.')
  const share = (day: number) => {
    const { low, high } = fitValue(fit, day)
    return high / low
  }

  expect(share(20_060)).toBeGreaterThan(share(20_029))
  expect(share(20_200)).toBeGreaterThan(share(20_060))
})
