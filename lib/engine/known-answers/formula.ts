/** A value and its derivatives by b1, b2, …: forward differentiation, exact to rounding. */
interface Dual {
  readonly value: number
  readonly slopes: readonly number[]
}
type Variables = Readonly<Record<string, Dual>>
type Part = (variables: Variables) => Dual

/** A formula such as `b1*(1-exp(-b2*x))`, ready to be computed with its derivatives. */
export function formula(text: string): (parameters: Float64Array, x: number) => Dual {
  const tokens = text.match(/\d+\.?\d*(?:e[+-]?\d+)?|[a-z]\w*|[-+*/^()]/gi) ?? []
  let at = 0
  const whole = sum()
  if (at !== tokens.length) throw new Error(`The formula ${text} ends before "${tokens[at]}".`)
  return (parameters, x) => {
    const variables: Record<string, Dual> = { x: constant(x), pi: constant(Math.PI) }
    for (const [i, value] of parameters.entries()) {
      variables[`b${i + 1}`] = { value, slopes: Array.from(parameters, (_, j) => (i === j ? 1 : 0)) }
    }
    return whole(variables)
  }

  function sum(): Part {
    let left = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at++] === '+' ? 1 : -1
      const [first, second] = [left, product()]
      left = (variables) => combined(first(variables), second(variables), (a, b) => [a + sign * b, 1, sign])
    }
    return left
  }

  function product(): Part {
    let left = signed()
    while (tokens[at] === '*' || tokens[at] === '/') {
      const isProduct = tokens[at++] === '*'
      const [first, second] = [left, signed()]
      left = (variables) =>
        combined(first(variables), second(variables), (a, b) =>
          isProduct ? [a * b, b, a] : [a / b, 1 / b, -a / (b * b)],
        )
    }
    return left
  }

  function signed(): Part {
    if (tokens[at] !== '-') return power()
    at++
    const inner = signed()
    return (variables) => combined(inner(variables), constant(0), (a) => [-a, -1, 0])
  }

  function power(): Part {
    const base = primary()
    if (tokens[at] !== '^') return base
    at++
    const exponent = signed()
    return (variables) => combined(base(variables), exponent(variables), raised)
  }

  function primary(): Part {
    const token = tokens[at++] ?? ''
    if (token === '(') return closed(sum())
    if (/^\d/.test(token)) return () => constant(Number(token))
    const of = functions[token]
    if (of === undefined) return (variables) => variables[token] ?? constant(Number.NaN)
    at++
    const inner = closed(sum())
    return (variables) => combined(inner(variables), constant(0), (a) => [...of(a), 0])
  }

  function closed(inner: Part): Part {
    if (tokens[at++] !== ')') throw new Error(`A bracket of ${text} is not closed.`)
    return inner
  }
}

/** Functions with their derivatives. */
const functions: Readonly<Record<string, (a: number) => [value: number, slope: number]>> = {
  exp: (a) => [Math.exp(a), Math.exp(a)],
  log: (a) => [Math.log(a), 1 / a],
  sin: (a) => [Math.sin(a), Math.cos(a)],
  cos: (a) => [Math.cos(a), -Math.sin(a)],
  arctan: (a) => [Math.atan(a), 1 / (1 + a * a)],
}

function raised(a: number, b: number): [number, number, number] {
  const value = a ** b
  return [value, b === 0 ? 0 : b * a ** (b - 1), value === 0 ? 0 : value * Math.log(a)]
}

function constant(value: number): Dual {
  return { value, slopes: [] }
}

function combined(a: Dual, b: Dual, rule: (a: number, b: number) => [number, number, number]): Dual {
  const [value, byA, byB] = rule(a.value, b.value)
  const count = Math.max(a.slopes.length, b.slopes.length)
  const slopes = Array.from({ length: count }, (_, i) => {
    const [alongA, alongB] = [a.slopes[i] ?? 0, b.slopes[i] ?? 0]
    return (alongA === 0 ? 0 : byA * alongA) + (alongB === 0 ? 0 : byB * alongB)
  })
  return { value, slopes }
}
