import type { Board } from '#lib/model/board.ts'
import type { Break, Question } from '#lib/model/forecast.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { askedMultiple } from './asked-multiple.ts'
import { compiledTrials } from './compiled-trials.ts'
import { chunkBegins, type Drawn, drawing, gathering, type Sample } from './sampling.ts'
import { withTimedLimits } from './timed-trials.ts'
import type { Trials } from './trial.ts'
import { uncertainInputs } from './uncertain-inputs.ts'
import { brokenOf, uncertaintyForecast, whatIsAsked } from './uncertainty-forecast.ts'
import { writtenTrials } from './written-trials.ts'

/** Enough draws for a probability to within about half a percent. [S6] */
export const SAMPLES = 4096
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

/** Draws that several threads may make together. */
export interface Sampling {
  /** Draws what nobody has drawn so far, in steps of `parts` chunks first; null when all is there. */
  readonly next: () => Drawn | null
  /** Takes what was drawn here or elsewhere, and tells the steps that are whole with it. */
  readonly take: (drawn: Drawn) => Generator<SamplingStep>
}

/**
 * Draws the uncertain inputs of a board in small steps, so that a worker may tell how far it is, show an early answer
 * at 256 and 4,096 draws, and stop between two steps. The same question gives the same answers, whoever draws; the
 * early ones are those of a smaller `samples`. Null when nothing is uncertain. [S6]
 */
export function samplingOf(board: Board, question: Question = {}, parts = 1): Sampling | null {
  const { samples = SAMPLES, seed = SEED } = question
  const at = askedMultiple(board, question)
  const trials = trialsOf(board, question)
  if (trials === null) return null
  const asked = whatIsAsked(board, trials, question, at, seed)
  const draw = drawing(trials, samples, seed)
  const gathered = gathering(trials, samples, seed)
  const begins = chunkBegins(samples)
  const own = begins.filter((_, chunk) => chunk % parts === 0)
  const missing = new Set(begins)
  const answerOf = (sample: Sample): UncertaintyAnswer => ({
    uncertainty: uncertaintyForecast(sample, trials, asked),
    broken: brokenOf(sample, trials),
  })

  function next(): Drawn | null {
    const begin = own.find((one) => missing.has(one)) ?? [...missing].at(-1)
    return begin === undefined ? null : draw(begin)
  }

  function* take(one: Drawn): Generator<SamplingStep> {
    if (!missing.delete(one.begin)) return
    for (const sample of gathered(one)) {
      const { drawn } = sample
      const isAnswered = drawn === samples || EARLY.includes(drawn)
      yield { drawn, samples, answer: isAnswered ? answerOf(sample) : null }
    }
  }

  return { next, take }
}

/** What another thread draws of a sampling in two parts: every other chunk, from the second on. [S6] */
export function* otherHalf(board: Board, question: Question = {}): Generator<Drawn> {
  const { samples = SAMPLES, seed = SEED } = question
  const trials = trialsOf(board, question)
  if (trials === null) return
  const draw = drawing(trials, samples, seed)
  for (const [chunk, begin] of chunkBegins(samples).entries()) if (chunk % 2 === 1) yield draw(begin)
}

function trialsOf(board: Board, question: Question): Trials | null {
  const inputs = uncertainInputs(board)
  if (inputs.length === 0) return null
  const at = askedMultiple(board, question)
  const plain = compiledTrials(board, inputs, question, at) ?? writtenTrials(board, inputs, question, at)
  return withTimedLimits(plain, board, question, at)
}

/** What goes on beside the draws. */
export interface Beside {
  /** Each step is told on the way. */
  readonly tell?: (step: SamplingStep) => void
  /** What another thread has drawn since it was asked last; absent where there is none. [S6] */
  readonly drawnElsewhere?: () => readonly Drawn[]
}

/** The answer of all draws; null when nothing is uncertain. */
export function uncertaintyOf(
  board: Board,
  question: Question = {},
  { tell, drawnElsewhere }: Beside = {},
): UncertaintyAnswer | null {
  const sampling = samplingOf(board, question, drawnElsewhere === undefined ? 1 : 2)
  let last: UncertaintyAnswer | null = null
  for (let own = sampling?.next(); sampling && own; own = sampling.next()) {
    for (const drawn of [own, ...(drawnElsewhere?.() ?? [])]) {
      for (const step of sampling.take(drawn)) {
        last = step.answer ?? last
        tell?.(step)
      }
    }
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
