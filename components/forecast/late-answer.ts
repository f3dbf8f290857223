import type { Board } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'

/** What the page asks the worker. */
export interface LateQuestion {
  readonly board: Board
  readonly down: readonly DomainId[]
}

/** What takes longer to reckon than the order of the limits; none of it depends on the slider. */
export interface LateAnswer {
  readonly objectives: readonly ObjectiveForecast[]
  readonly retries: readonly RetryForecast[]
  /** What is a symptom of something else, each by its key, and of what. */
  readonly causes: ReadonlyMap<string, string>
}

export const noLateAnswer: LateAnswer = { objectives: [], retries: [], causes: new Map() }

/** Whether anything on the board needs it: a promise, a retry, a pool that waits for others, something lost. */
export function needsLateAnswer(
  { scenario, connections, components, domains }: Board,
  lost: number,
): boolean {
  return (
    lost > 0 ||
    (scenario.objectives ?? []).length > 0 ||
    connections.some(({ retry }) => retry !== undefined) ||
    [...components, ...domains].some(({ limits }) => limits.some(isPool))
  )
}

function isPool({ capacity }: { readonly capacity?: unknown }): boolean {
  return typeof capacity === 'object' && capacity !== null && 'pool' in capacity
}

/** A break that is a symptom. */
export type Symptom = Break & { readonly symptomOf: string }

export function isSymptom(row: Break): row is Symptom {
  return typeof row.symptomOf === 'string'
}
