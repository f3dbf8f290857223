import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { confidenceOf, type InputShare, largestShareByDefault } from './confidence.ts'
import { drawnDays } from './drawn-days.ts'
import { type Elasticity, elasticitiesOf } from './elasticity.ts'
import { lnMultiple, orNever } from './first-multiple.ts'
import { quantile } from './quantile.ts'
import type { Sample } from './sampling.ts'
import { type Timeline, timelineOf } from './timeline.ts'
import { tornadoOf } from './tornado.ts'
import { isOver, type Trials } from './trial.ts'
import { varianceShare } from './variance-share.ts'

/** What does not depend on the draws. */
export interface Asked {
  readonly board: Board
  readonly at: number
  /** The limits that break first when every input has its median: the answer whose certainty is in question. */
  readonly shown: readonly number[]
  readonly elasticities: readonly Elasticity[]
  readonly tornado: UncertaintyForecast['tornado']
  /** How today's load moves in time; null when nobody knows. */
  readonly timeline: Timeline | null
  readonly seed: number
}

export function whatIsAsked(
  board: Board,
  trials: Trials,
  question: Question,
  at: number,
  seed: number,
): Asked {
  const shown = [...trials.solve(Float64Array.from(trials.inputs, ({ median }) => median)).leaders]
  const leader = trials.limits[shown[0] ?? -1]
  const elasticities = leader === undefined ? [] : elasticitiesOf(board, nameOf(leader), question)
  const timeline = timelineOf(board.scenario)
  return { board, at, shown, elasticities, tornado: tornadoOf(trials), timeline, seed }
}

/** What the draws so far say about the first break. [S6]–[S11] */
export function uncertaintyForecast(sample: Sample, trials: Trials, asked: Asked): UncertaintyForecast {
  const { drawn, firsts, firstCounts, coordinates } = sample
  const sorted = firsts.toSorted()
  const first = [...firstCounts.entries()]
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([place, count]) => {
      const limit = trials.limits[place]
      return limit === undefined ? [] : [{ ...nameOf(limit), ...chance(count, drawn) }]
    })
  const outcomes = firsts.map(lnMultiple)
  const shares = trials.inputs.map(({ path }, index): InputShare => {
    const coordinate = coordinates[index]
    return { path, share: coordinate === undefined ? 0 : varianceShare(outcomes, coordinate) }
  })
  const byDefault = largestShareByDefault(asked.board, shares, varianceOf(outcomes), asked.elasticities)
  const measureNext = shares.reduce((most, one) => (one.share > most.share ? one : most), {
    path: '',
    share: 0,
  })
  return {
    samples: drawn,
    multiple: {
      p5: orNever(quantile(sorted, 0.05)),
      p50: orNever(quantile(sorted, 0.5)),
      p95: orNever(quantile(sorted, 0.95)),
    },
    ...(asked.timeline && drawnDays(firsts, asked.timeline, trials.inputs.length, asked.seed)),
    first,
    breaksBy: multiplesAsked(asked.at).map((multiple) => ({
      multiple,
      probability: firsts.filter((one) => isOver(multiple, one)).length / drawn,
    })),
    confidence: confidenceOf(probabilityOfShown(sample, asked.shown), byDefault),
    tornado: asked.tornado,
    ...(measureNext.share > 0 ? { measureNext } : {}),
  }
}

/** How likely each limit is over at the multiple asked about. [S7] */
export function brokenOf({ drawn, brokenCounts }: Sample, { limits }: Trials) {
  return limits.map((limit, place) => ({
    ...nameOf(limit),
    probability: (brokenCounts[place] ?? 0) / drawn,
  }))
}

function nameOf({ holder, isDomain, limit }: Trials['limits'][number]) {
  return { component: holder, ...(isDomain ? { domain: true as const } : {}), limit: limit.id }
}

/** A probability and its standard error, as if the draws were independent: the real one is smaller. [S7] */
function chance(count: number, draws: number): { probability: number; error: number } {
  const probability = count / draws
  return { probability, error: standardError(probability, draws) }
}

/** √(p(1 − p)/n) */
export function standardError(probability: number, draws: number): number {
  return Math.sqrt((probability * (1 - probability)) / draws)
}

function multiplesAsked(at: number): readonly number[] {
  return [...new Set([10, 100, at])].sort((a, b) => a - b)
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}

/** How often the draws agree with the answer that is shown; of limits that are first together, the likeliest. [S11] */
function probabilityOfShown({ drawn, firsts, firstCounts }: Sample, shown: readonly number[]): number {
  if (shown.length === 0) return firsts.filter((first) => first === Infinity).length / drawn
  return Math.max(...shown.map((place) => firstCounts[place] ?? 0)) / drawn
}
