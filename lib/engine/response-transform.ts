import { type Caller, type CallGraph, isCircle } from './call-graph.ts'
import { type Branch, branchesOf, type Step } from './call-steps.ts'
import {
  type ComplexList,
  complexList,
  divideByOnePlus,
  multiply,
  multiplyAt,
  multiplyByPower,
} from './complex-list.ts'
import { longestTransform } from './fan-out.ts'
import type { Responses } from './responses.ts'
import type { Sojourn } from './station.ts'

/** Responses that more callers than this have a part in count as gamma distributed: sums of many times are. [Q5] */
const MOST_CALLERS = 1500
const MOST_ROUNDS = 5000
/** The inverse makes e^12 times as much of what is missing. */
const SETTLED = 3e-16

/** E[e^−sR] of the responses of the caller at a place, for each s. [Q5] [Q6] */
export function responseTransform(
  graph: CallGraph,
  responses: Responses,
  root: number,
  s: ComplexList,
): ComplexList {
  const reached = reachedFrom(graph, root)
  if (reached.size > MOST_CALLERS) return gammaTransform(responses, root, s)
  const known = new Map<number, ComplexList>()
  for (const group of graph.groups) {
    const places = group.filter((place) => reached.has(place))
    for (const place of places) known.set(place, complexList(s.re.length))
    const rounds = isCircle(graph, places) ? MOST_ROUNDS : 1
    for (let round = 0; round < rounds; round++) {
      let change = 0
      for (const place of places) {
        const next = callerTransform(graph.callers[place], responses, known, s)
        if (rounds > 1) change = Math.max(change, apart(next, known.get(place)))
        known.set(place, next)
      }
      if (change <= SETTLED) break
    }
  }
  return known.get(root) ?? complexList(s.re.length, 1)
}

function reachedFrom({ callers }: CallGraph, root: number): ReadonlySet<number> {
  const reached = new Set([root])
  for (const place of reached) {
    for (const { to } of branchesOf(callers[place]?.steps ?? [])) reached.add(to)
  }
  return reached
}

function apart(left: ComplexList, right: ComplexList | undefined): number {
  let most = 0
  for (const [i, re] of left.re.entries()) {
    most = Math.max(
      most,
      Math.abs(re - (right?.re[i] ?? 0)),
      Math.abs((left.im[i] ?? 0) - (right?.im[i] ?? 0)),
    )
  }
  return most
}

type Known = ReadonlyMap<number, ComplexList>

function callerTransform(
  caller: Caller | undefined,
  responses: Responses,
  known: Known,
  s: ComplexList,
): ComplexList {
  const product = complexList(s.re.length, 1)
  if (caller?.sojourn) multiplySojourn(product, caller.sojourn, s)
  for (const step of caller?.steps ?? []) multiplyStep(product, step, responses, known, s)
  return product
}

/** Who waits, waits for a geometric number of services' remainders; services are gamma distributed. [Q4] */
function multiplySojourn(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  const { serviceSeconds, scv } = sojourn
  if (scv === 1) multiplyExponentialWait(product, sojourn, s)
  else multiplyWait(product, sojourn, s)
  for (let i = 0; i < s.re.length; i++) {
    if (scv === 1) divideByOnePlus(product, i, serviceSeconds, s)
    else multiplyGamma(product, i, serviceSeconds, scv, s)
  }
}

/** 1 − C + C / (1 + ws) = (1 + (1 − C) ws) / (1 + ws). */
function multiplyExponentialWait(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  const { waitProbability, waitSeconds } = sojourn
  for (let i = 0; i < s.re.length; i++) {
    const [x, y] = [waitSeconds * (s.re[i] ?? 0), waitSeconds * (s.im[i] ?? 0)]
    multiplyAt(product, i, 1 + (1 - waitProbability) * x, (1 - waitProbability) * y)
    divideByOnePlus(product, i, waitSeconds, s)
  }
}

/**
 * 1 − C + C (1 − ρ) R / (1 − ρR), R = (1 − G) / (Ss/c) of the remainder of a service c times as fast, whose transform
 * is G. Source: Pollaczek–Khinchine, exact for one server. [Q4]
 */
function multiplyWait(product: ComplexList, sojourn: Sojourn, s: ComplexList): void {
  const { waitProbability: waits, busyShare, serviceSeconds, servers, scv } = sojourn
  const mean = serviceSeconds / servers
  const remainder = complexList(s.re.length, 1)
  for (let i = 0; i < s.re.length; i++) {
    multiplyGamma(remainder, i, mean, scv, s)
    remainder.re[i] = 1 - (remainder.re[i] ?? 0)
    remainder.im[i] = -(remainder.im[i] ?? 0)
    const [x, y] = [mean * (s.re[i] ?? 0), mean * (s.im[i] ?? 0)]
    multiplyAt(remainder, i, x / (x * x + y * y), -y / (x * x + y * y))
    const [a, b] = [remainder.re[i] ?? 0, remainder.im[i] ?? 0]
    // 1 − C + C(1 − ρ)R/(1 − ρR) = (1 − C + (C − ρ)R) / (1 − ρR)
    multiplyAt(product, i, 1 - waits + (waits - busyShare) * a, (waits - busyShare) * b)
    const [u, v] = [1 - busyShare * a, -busyShare * b]
    multiplyAt(product, i, u / (u * u + v * v), -v / (u * u + v * v))
  }
}

/** A gamma distribution of this mean and squared coefficient of variation: (1 + scv·mean·s)^(−1/scv). */
function multiplyGamma(product: ComplexList, i: number, mean: number, scv: number, s: ComplexList): void {
  const [x, y] = [mean * (s.re[i] ?? 0), mean * (s.im[i] ?? 0)]
  if (scv === 0) multiplyAt(product, i, Math.exp(-x) * Math.cos(y), -Math.exp(-x) * Math.sin(y))
  else multiplyByPower(product, i, 1 + scv * x, scv * y, -1 / scv)
}

function gammaTransform({ meanSeconds, variance }: Responses, place: number, s: ComplexList): ComplexList {
  const result = complexList(s.re.length, 1)
  const mean = meanSeconds[place] ?? 0
  if (mean === 0) return result
  const scv = (variance[place] ?? 0) / mean ** 2
  for (let i = 0; i < s.re.length; i++) multiplyGamma(result, i, mean, scv, s)
  return result
}

function multiplyStep(
  product: ComplexList,
  step: Step,
  responses: Responses,
  known: Known,
  s: ComplexList,
): void {
  if (step.kind === 'sequence') multiplyCalls(product, step.branch, known)
  else if (step.kind === 'together') {
    const longest = responses.longest.get(step)
    if (longest !== undefined) multiply(product, longestTransform(longest, s))
  } else if (step.kind === 'choice') {
    const shares = step.branches.map(({ to, calls }) => [calls, known.get(to)] as const)
    multiplyMixture(product, shares)
  } else {
    const missed = complexList(s.re.length, 1)
    for (const inner of step.steps) multiplyStep(missed, inner, responses, known, s)
    multiplyMixture(product, [[step.share, missed]])
  }
}

/** A whole number of calls surely, and one more with the probability that is left. */
function multiplyCalls(product: ComplexList, { to, calls }: Branch, known: Known): void {
  const response = known.get(to)
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
