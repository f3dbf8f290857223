import type { Board } from '#lib/model/board.ts'
import type { Break, Question } from '#lib/model/forecast.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { askedMultiple } from './asked-multiple.ts'
import { compiledTrials } from './compiled-trials.ts'
import { sampled } from './sampling.ts'
import { withTimedLimits } from './timed-trials.ts'
import { uncertainInputs } from './uncertain-inputs.ts'
import { brokenOf, uncertaintyForecast, whatIsAsked } from './uncertainty-forecast.ts'
import { writtenTrials } from './written-trials.ts'

/** Enough draws for a probability to within about half a percent. [S6] */
const SAMPLES = 4096
const SEED = 1
/** Numbers of draws at which there is an answer on the way. [S6] */
const EARLY = [256, 4096]

/** What the draws say. */
export interface UncertaintyAnswer {
  readonly uncertainty: UncertaintyForecast
  /** How likely each limit is over at the multiple asked about. */
  readonly broken: readonly (Pick<Break, 'component' | 'domain' | 'limit'> & {
    readonly probability: number
  })[]
}

/** How far the drawing has come; `answer` is null between two numbers of draws at which there is one. */
export interface SamplingStep {
  readonly drawn: number
  readonly samples: number
  readonly answer: UncertaintyAnswer | null
}

/**
 * Draws the uncertain inputs of a board in small steps, so that a worker may tell how far it is, show an early answer
 * at 256 and 4,096 draws, and stop between two steps. The same question gives the same answers; the early ones are
 * those of a smaller `samples`. No step at all when nothing is uncertain. [S6]
 */
export function* samplingSteps(board: Board, question: Question = {}): Generator<SamplingStep> {
  const { samples = SAMPLES, seed = SEED } = question
  const inputs = uncertainInputs(board)
  if (inputs.length === 0) return
  const at = askedMultiple(board, question)
  const plain = compiledTrials(board, inputs, question, at) ?? writtenTrials(board, inputs, question, at)
  const trials = withTimedLimits(plain, board, question, at)
  const asked = whatIsAsked(board, trials, question, at)
  for (const sample of sampled(trials, samples, seed)) {
    const { drawn } = sample
    const isAnswered = drawn === samples || EARLY.includes(drawn)
    const answer = isAnswered
      ? { uncertainty: uncertaintyForecast(sample, trials, asked), broken: brokenOf(sample, trials) }
      : null
    yield { drawn, samples, answer }
  }
}

/** The answer of all draws; null when nothing is uncertain. Each step is told on the way. */
export function uncertaintyOf(
  board: Board,
  question: Question = {},
  tell?: (step: SamplingStep) => void,
): UncertaintyAnswer | null {
  let last: UncertaintyAnswer | null = null
  for (const step of samplingSteps(board, question)) {
    last = step.answer ?? last
    tell?.(step)
  }
  return last
}

/** Breaks with the probability that each is over at the multiple asked about. [S7] */
export function withProbabilities(breaks: readonly Break[], { broken }: UncertaintyAnswer): readonly Break[] {
  const probabilities = new Map(broken.map((row) => [nameOf(row), row.probability]))
  return breaks.map((row) => {
    const probability = probabilities.get(nameOf(row))
    return probability === undefined ? row : { ...row, probability }
  })
}

function nameOf({ component, domain, limit }: Pick<Break, 'component' | 'domain' | 'limit'>): string {
  return `${domain === true ? 'domains' : 'components'}/${component}/${limit}`
}
