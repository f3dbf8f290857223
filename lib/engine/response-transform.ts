import { type CallGraph, isCircle } from './call-graph.ts'
import { branchesOf, type Step } from './call-steps.ts'
import { callerTransform, type Known } from './caller-transform.ts'
import { type ComplexList, complexList } from './complex-list.ts'
import { type Longest, longestTransform } from './fan-out.ts'
import type { Responses } from './responses.ts'
import { multiplyGammaOf } from './sojourn-transform.ts'

/** A response that more callers than this have a part in counts as gamma distributed: sums of many times are. [Q5] */
const MOST_CALLERS = 1500
/** Parts of a response that are looked at many times over are rougher, in circles too. [Q7] */
const MOST_CALLERS_ROUGHLY = 8
/** Among more callers than this the longest of calls made together counts as gamma distributed. [Q7] */
const MOST_CALLERS_WITH_LONGEST = 100
const MOST_ROUNDS = 5000
/** The inverse makes e^12 times as much of what is missing. */
const SETTLED = 3e-16
/** A change this small that no longer shrinks is rounding. */
const NEARLY = 1e-13

/** E[e^−sR] of the responses of the caller at a place, for each s. [Q5] [Q6] */
export function responseTransform(
  graph: CallGraph,
  { meanSeconds, variance, longest }: Responses,
  root: number,
  s: ComplexList,
  isRough = false,
): ComplexList {
  const reached = reachedFrom(graph, root)
  const isCircular = graph.groups.some((group) => reached.has(group[0] ?? -1) && isCircle(graph, group))
  const isSummed = isRough ? reached.size > MOST_CALLERS_ROUGHLY || isCircular : reached.size > MOST_CALLERS
  if (isSummed) {
    return gammaTransform(meanSeconds[root] ?? 0, variance[root] ?? 0, s)
  }
  const ofLongest = isRough || graph.callers.length > MOST_CALLERS_WITH_LONGEST ? roughly : longestTransform
  const known = {
    s,
    isRough,
    responses: new Map<number, ComplexList>(),
    longest: onceEach(longest, ofLongest, s),
  }
  for (const group of graph.groups) {
    const places = group.filter((place) => reached.has(place))
    if (isCircle(graph, places)) solveCircle(graph, places, known)
    else for (const place of places) known.responses.set(place, callerTransform(graph.callers[place], known))
  }
  return known.responses.get(root) ?? complexList(s.re.length, 1)
}

function reachedFrom({ callers }: CallGraph, root: number): ReadonlySet<number> {
  const reached = new Set([root])
  for (const place of reached) {
    for (const { to } of branchesOf(callers[place]?.steps ?? [])) reached.add(to)
  }
  return reached
}

function gammaTransform(mean: number, variance: number, s: ComplexList): ComplexList {
  const result = complexList(s.re.length, 1)
  multiplyGammaOf(result, mean, variance, s)
  return result
}

function roughly({ meanSeconds, variance }: Longest, s: ComplexList): ComplexList {
  return gammaTransform(meanSeconds, variance, s)
}

function onceEach(
  longest: Responses['longest'],
  transform: (one: Longest, s: ComplexList) => ComplexList,
  s: ComplexList,
): Known['longest'] {
  const made = new Map<Step, ComplexList>()
  return (step) => {
    const one = longest.get(step)
    const result = made.get(step) ?? (one && transform(one, s))
    if (result !== undefined) made.set(step, result)
    return result
  }
}

/** Callers that call each other: round after round, from no response at all, until one round more changes nothing. */
function solveCircle({ callers }: CallGraph, places: Int32Array, known: Known): void {
  for (const place of places) known.responses.set(place, complexList(known.s.re.length))
  let before = Infinity
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let change = 0
    for (const place of places) {
      const next = callerTransform(callers[place], known)
      change = Math.max(change, apart(next, known.responses.get(place)))
      known.responses.set(place, next)
    }
    if (change <= SETTLED || (change < NEARLY && change >= before)) return
    before = change
  }
}

function apart(left: ComplexList, right: ComplexList | undefined): number {
  let most = 0
  for (const [i, re] of left.re.entries()) {
    const [x, y] = [re - (right?.re[i] ?? 0), (left.im[i] ?? 0) - (right?.im[i] ?? 0)]
    most = Math.max(most, Math.abs(x), Math.abs(y))
  }
  return most
}
