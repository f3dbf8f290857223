/** Always false and always true. */
export const never = 0
export const always = 1

/**
 * A reduced ordered binary decision diagram: every function of yes-or-no variables is one number, the same for the same
 * function. Source: Bryant 1986. [F10]
 */
export interface DecisionDiagram {
  /** The function that is a variable; lower numbers are decided first. */
  readonly variable: (variable: number) => number
  readonly and: (a: number, b: number) => number
  readonly or: (a: number, b: number) => number
  /** How probable it is that a function is false, when each variable is by `falseProbability`; all positive sums. */
  readonly falseProbability: (root: number, ofVariable: (variable: number) => number) => number
  readonly size: () => number
}

export function decisionDiagram(): DecisionDiagram {
  const variables = [Infinity, Infinity]
  const lows = [never, always]
  const highs = [never, always]
  const numbers = new Map<string, number>()
  const results = new Map<string, number>()

  function node(variable: number, low: number, high: number): number {
    if (low === high) return low
    const key = `${variable} ${low} ${high}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    lows.push(low)
    highs.push(high)
    numbers.set(key, variables.length)
    return variables.push(variable) - 1
  }

  /** `absorbing` decides the result alone, `neutral` leaves the other one. */
  function combined(a: number, b: number, absorbing: number, neutral: number): number {
    if (a === absorbing || b === absorbing) return absorbing
    if (a === neutral || a === b) return b
    if (b === neutral) return a
    const key = a < b ? `${absorbing} ${a} ${b}` : `${absorbing} ${b} ${a}`
    const known = results.get(key)
    if (known !== undefined) return known
    const variable = Math.min(variables[a] ?? Infinity, variables[b] ?? Infinity)
    const branch = (of: number, next: readonly number[]) =>
      variables[of] === variable ? (next[of] ?? of) : of
    const low = combined(branch(a, lows), branch(b, lows), absorbing, neutral)
    const high = combined(branch(a, highs), branch(b, highs), absorbing, neutral)
    const made = node(variable, low, high)
    results.set(key, made)
    return made
  }

  function falseProbability(root: number, ofVariable: (variable: number) => number): number {
    const known = [1, 0]
    for (let at = 2; at <= root; at++) {
      const isFalse = ofVariable(variables[at] ?? 0)
      known.push(isFalse * (known[lows[at] ?? 0] ?? 1) + (1 - isFalse) * (known[highs[at] ?? 0] ?? 1))
    }
    return known[root] ?? 1
  }

  return {
    variable: (variable) => node(variable, never, always),
    and: (a, b) => combined(a, b, never, always),
    or: (a, b) => combined(a, b, always, never),
    falseProbability,
    size: () => variables.length,
  }
}
