import type { Connection } from '#lib/model/connection.ts'
import { amplification } from './amplification.ts'

/** Calls to the caller at a place in a call graph. */
export interface Branch {
  readonly to: number
  /** Mean number of calls: the whole part surely, one more with the probability that is left. */
  readonly calls: number
}

/** What a request waits for at a component beside its own sojourn. [Q6] */
export type Step =
  /** One call after the other. */
  | { readonly kind: 'sequence'; readonly branch: Branch }
  /** All calls at the same time: the last one to end counts. */
  | { readonly kind: 'together'; readonly branches: readonly Branch[] }
  /** One of the calls, or none. */
  | { readonly kind: 'choice'; readonly branches: readonly Branch[] }
  /** All of the steps in this share of requests, none in the others: on a miss, or when an attempt failed. */
  | { readonly kind: 'missed'; readonly share: number; readonly steps: readonly Step[] }

/** A connection over which a caller waits: what is drawn, and where it leads in the graph. */
export interface WaitedCall extends Pick<Connection, 'onMiss' | 'parallel' | 'choice'> {
  readonly branch: Branch
  /** Whether the callee calls its caller again. */
  readonly isCircular: boolean
}

/** The steps of one caller that answers the share `hitRatio` of its requests without its `onMiss` calls. [Q6] */
export function stepsOf(calls: readonly WaitedCall[], hitRatio: number): readonly Step[] {
  const always = inOrder(calls.filter(({ onMiss }) => onMiss !== true))
  const missed = inOrder(calls.filter(({ onMiss }) => onMiss === true))
  return missed.length === 0 ? always : [...always, { kind: 'missed', share: 1 - hitRatio, steps: missed }]
}

/** Parallel calls in a circle count one after the other, which is the longest that they can take. */
function inOrder(calls: readonly WaitedCall[]): readonly Step[] {
  const together: Branch[] = []
  const choices = new Map<string, Branch[]>()
  const steps: Step[] = []
  for (const { choice, parallel, branch, isCircular } of calls) {
    if (choice !== undefined) {
      const others = choices.get(choice) ?? []
      choices.set(choice, [...others, branch])
    } else if (parallel === true && !isCircular) together.push(branch)
    else steps.push({ kind: 'sequence', branch })
  }
  if (together.length > 0) steps.push({ kind: 'together', branches: together })
  for (const branches of choices.values()) steps.push(...alternatives(branches))
  return steps
}

/** Shares that add up to more than 1 are no alternatives, but calls. */
function alternatives(branches: readonly Branch[]): readonly Step[] {
  const all = branches.reduce((sum, { calls }) => sum + calls, 0)
  if (all <= 1 + 1e-12) return [{ kind: 'choice', branches }]
  return branches.map((branch) => ({ kind: 'sequence', branch }))
}

/** More attempts than this are followed by all others at once, as many as there are on average. */
const MOST_ATTEMPTS = 32

/**
 * One attempt after the other while they fail, at most `retries` more. A budget b leaves so many requests without
 * retries that there are b of them a request. [T4] [Q6]
 */
export function attemptSteps(
  to: number,
  failureRatio: number,
  retries: number,
  budget = Infinity,
): readonly Step[] {
  const followed = Math.min(retries, MOST_ATTEMPTS)
  const retried = amplification(failureRatio, retries) - 1
  let calls = amplification(failureRatio, retries - followed)
  let steps: readonly Step[] = []
  for (let attempt = followed; attempt >= 0; attempt--) {
    const share = attempt === 0 ? failureRatio * Math.min(1, budget / retried) : failureRatio
    const again: readonly Step[] = steps.length === 0 ? [] : [{ kind: 'missed', share, steps }]
    steps = [{ kind: 'sequence', branch: { to, calls } }, ...again]
    calls = 1
  }
  return steps
}

/** The branches of steps, whatever they are. */
export function branchesOf(steps: readonly Step[]): readonly Branch[] {
  return steps.flatMap((step) => {
    if (step.kind === 'missed') return branchesOf(step.steps)
    return step.kind === 'sequence' ? [step.branch] : step.branches
  })
}
