/** Which of some domains fail by themselves, and how probable that is. */
export interface DomainState {
  readonly probability: number
  /** Numbers of the domains that fail, ascending. */
  readonly failed: readonly number[]
}

/** All states, or those that are looked at. */
export interface DomainStates {
  readonly states: readonly DomainState[]
  /** The probability of the states that are not looked at. */
  readonly leftOut: number
}

/** With more domains only up to two failures at once are looked at: 2¹⁶ states take a tenth of a second. */
const MOST_DOMAINS = 16

/** The states of independent domains, each failing with its own probability. [F9] */
export function domainStates(failing: readonly number[]): DomainStates {
  const certain = failing.flatMap((probability, domain) => (probability >= 1 ? [domain] : []))
  const possible = failing.flatMap((probability, domain) =>
    probability > 0 && probability < 1 ? [domain] : [],
  )
  const few = possible.length > MOST_DOMAINS
  const states = few ? upToTwo(failing, possible) : all(failing, possible)
  return {
    states: states.map(({ probability, failed }) => ({
      probability,
      failed: [...certain, ...failed].sort((a, b) => a - b),
    })),
    leftOut: few ? threeOrMore(possible.map((domain) => failing[domain] ?? 0)) : 0,
  }
}

function all(failing: readonly number[], possible: readonly number[]): readonly DomainState[] {
  return possible.reduce<readonly DomainState[]>(
    (states, domain) => {
      const fails = failing[domain] ?? 0
      return states.flatMap(({ probability, failed }) => [
        { probability: probability * (1 - fails), failed },
        { probability: probability * fails, failed: [...failed, domain] },
      ])
    },
    [{ probability: 1, failed: [] }],
  )
}

function upToTwo(failing: readonly number[], possible: readonly number[]): readonly DomainState[] {
  const none = possible.reduce((product, domain) => product * (1 - (failing[domain] ?? 0)), 1)
  const odds = (domain: number) => (failing[domain] ?? 0) / (1 - (failing[domain] ?? 0))
  const singles = possible.map((domain) => ({ probability: none * odds(domain), failed: [domain] }))
  const pairs = singles.flatMap(({ probability, failed: [first = 0] }, i) =>
    possible
      .slice(i + 1)
      .map((second) => ({ probability: probability * odds(second), failed: [first, second] })),
  )
  return [{ probability: none, failed: [] }, ...singles, ...pairs]
}

/** The probability of three failures or more, all sums of positive addends so that it keeps its digits. */
function threeOrMore(failing: readonly number[]): number {
  let [none, one, two, more] = [1, 0, 0, 0]
  for (const fails of failing) {
    more += two * fails
    two = two * (1 - fails) + one * fails
    one = one * (1 - fails) + none * fails
    none *= 1 - fails
  }
  return more
}
