import type { Caller } from './call-graph.ts'
import type { Branch, Step } from './call-steps.ts'
import { type ComplexList, complexList, multiply, multiplyAt, multiplyByPower } from './complex-list.ts'
import { multiplySojourn } from './sojourn-transform.ts'
import type { Sojourn } from './station.ts'

/** What is known of the transforms of a graph at some points. */
export interface Known {
  readonly s: ComplexList
  /** Whether each visit is looked at by itself. */
  readonly isRough: boolean
  readonly responses: Map<number, ComplexList>
  readonly longest: (step: Step) => ComplexList | undefined
}

/** E[e^−sR] of one caller from those of whom it calls: its own visit times all of its steps. [Q5] [Q6] */
export function callerTransform(caller: Caller | undefined, known: Known): ComplexList {
  const product = complexList(known.s.re.length, 1)
  if (caller?.sojourn)
    multiplySojourn(product, known.isRough ? alone(caller.sojourn) : caller.sojourn, known.s)
  for (const step of caller?.steps ?? []) multiplyStep(product, step, known)
  return product
}

/** A visit among others at the same time is no visit after another. [Q14] */
function alone({ again, ...sojourn }: Sojourn): Sojourn {
  return sojourn
}

function multiplyStep(product: ComplexList, step: Step, known: Known): void {
  if (step.kind === 'sequence') multiplyCalls(product, step.branch, known)
  else if (step.kind === 'together') {
    const longest = known.longest(step)
    if (longest !== undefined) multiply(product, longest)
  } else if (step.kind === 'choice') {
    const shares = step.branches.map(({ to, calls }) => [calls, known.responses.get(to)] as const)
    multiplyMixture(product, shares)
  } else {
    const missed = complexList(product.re.length, 1)
    for (const inner of step.steps) multiplyStep(missed, inner, known)
    multiplyMixture(product, [[step.share, missed]])
  }
}

/** A whole number of calls surely, and one more with the probability that is left. */
function multiplyCalls(product: ComplexList, { to, calls }: Branch, known: Known): void {
  const response = known.responses.get(to)
  if (response === undefined) return
  const whole = Math.floor(calls)
  if (whole === 1) multiply(product, response)
  else if (whole > 1) {
    for (const [i, re] of response.re.entries()) {
      multiplyByPower(product, i, re, response.im[i] ?? 0, whole)
    }
  }
  if (calls > whole) multiplyMixture(product, [[calls - whole, response]])
}

/** One of several in these shares, or none in the share that is left. */
function multiplyMixture(
  product: ComplexList,
  shares: readonly (readonly [share: number, response: ComplexList | undefined])[],
): void {
  const none = 1 - shares.reduce((sum, [share]) => sum + share, 0)
  for (let i = 0; i < product.re.length; i++) {
    let [x, y] = [none, 0]
    for (const [share, response] of shares) {
      x += share * (response?.re[i] ?? 1)
      y += share * (response?.im[i] ?? 0)
    }
    multiplyAt(product, i, x, y)
  }
}
