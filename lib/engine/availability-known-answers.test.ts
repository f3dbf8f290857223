import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { downtimeSecondsPerYear } from '#lib/model/downtime.ts'
import { forecast } from './forecast.ts'
import { apart, known } from './known-answers/known-answer.ts'

/** The availability of a flow into the first component. */
function available(
  components: readonly BoardTree[],
  connections: readonly BoardTree[],
  domains: BoardTree[] = [],
) {
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: components[0]?.id, driver: 'd', perUnit: 1 }],
    components,
    connections: connections.map((one, index) => ({ id: `x${index}`, ...one })),
    domains,
  })
  return Object.values(forecast(board, { parts: ['availability'] }).availability ?? {})[0] ?? Number.NaN
}

/** Each calls the next. */
function chain(components: readonly BoardTree[]): readonly BoardTree[] {
  return components.slice(1).map(({ id }, index) => ({ from: components[index]?.id, to: id }))
}

test.each(known<{ a: readonly number[] }>('availability_series'))('[F7] one after the other: $id', (one) => {
  const components = one.input.a.map((availability, index) => ({ id: `c${index}`, availability }))

  expect(apart(available(components, chain(components)), one.expected.availability)).toBeLessThanOrEqual(
    one.tolerance.value,
  )
})

test.each(known<{ n: number; k: number; a: number }>('availability_kofn'))('[F8] k of n: $id', (one) => {
  const { n, k, a } = one.input
  const component = { id: 'c', instances: n, need: k, instanceAvailability: a }

  expect(apart(available([component], []), one.expected.availability)).toBeLessThanOrEqual(
    one.tolerance.value,
  )
})

type Expression = string | readonly [string, ...Expression[]]
type Expressions = { readonly expr: Expression; readonly a: Readonly<Record<string, number>> }

/** An expression as components: `and` calls all of its parts, `or` falls back from each to the next. */
function drawn(
  expression: Expression,
  name: string,
  a: Expressions['a'],
): { rows: BoardTree[]; calls: BoardTree[] } {
  if (typeof expression === 'string') return { rows: [{ id: name, availability: a[expression] }], calls: [] }
  const [operator, ...operands] = expression
  const inner = operands.map((operand, index) => drawn(operand, `${name}.${index}`, a))
  const names = inner.map((_, index) => `${name}.${index}`)
  const called = operator === 'or' ? names.slice(0, 1) : names
  const rows = inner.flatMap((part) => part.rows)
  return {
    rows: [{ id: name }, ...(operator === 'or' ? withStandIns(rows, names) : rows)],
    calls: [...called.map((to) => ({ from: name, to })), ...inner.flatMap(({ calls }) => calls)],
  }
}

/** The first of these components has all the others as stand-ins. */
function withStandIns(rows: readonly BoardTree[], [first, ...others]: readonly string[]): BoardTree[] {
  return rows.map((row) => (row.id === first && others.length > 0 ? { ...row, failoverTo: others } : row))
}

test.each(known<Expressions>('availability_expr'))('[F10] all of, any of: $id', (one) => {
  const { rows, calls } = drawn(one.input.expr, 'e', one.input.a)

  expect(apart(available(rows, calls), one.expected.availability)).toBeLessThanOrEqual(one.tolerance.value)
})

type Edges = { readonly edges: readonly (readonly [string, string])[]; readonly a: number }

/**
 * A network from s to t: at each vertex any edge to a vertex not passed yet will do, and each edge is one component
 * however it is walked.
 */
function ways({ edges, a }: Edges): { rows: BoardTree[]; calls: BoardTree[] } {
  const rows: BoardTree[] = []
  const calls: BoardTree[] = []
  function walk(vertex: string, passed: readonly string[]): string {
    const name = ['at', ...passed, vertex].join('-')
    rows.push({ id: name })
    const steps: string[] = []
    for (const [index, edge] of edges.entries()) {
      const next = edge.find((end) => end !== vertex)
      if (vertex === 't' || !edge.includes(vertex) || next === undefined || passed.includes(next)) continue
      const step = `${name}.${index}`
      steps.push(step)
      calls.push({ from: step, to: `edge${index}` })
      calls.push({ from: step, to: walk(next, [...passed, vertex]) })
    }
    rows.push(
      ...withStandIns(
        steps.map((id) => ({ id })),
        steps,
      ),
    )
    if (vertex !== 't') calls.push({ from: name, to: steps[0] ?? 'nowhere' })
    return name
  }
  walk('s', [])
  const ends = edges.map((_, index) => ({ id: `edge${index}`, availability: a }))
  return { rows: [...rows, ...ends, { id: 'nowhere', instances: 0 }], calls }
}

test.each(known<Edges>('availability_bridge'))('[F10] several ways that share edges: $id', (one) => {
  const { rows, calls } = ways(one.input)

  expect(apart(available(rows, calls), one.expected.availability)).toBeLessThanOrEqual(one.tolerance.value)
})

interface Zonal {
  readonly services?: number
  readonly zones: number
  readonly per_zone: number
  readonly need: number
  readonly zone_a: number
  readonly instance_a: number
}

test.each([...known<Zonal>('availability_domains'), ...known<Zonal>('availability_shared_domains')])(
  '[F9] zones that all share: $id',
  (one) => {
    const { services = 1, zones, per_zone, need, zone_a, instance_a } = one.input
    const domains = Array.from({ length: zones }, (_, index) => ({ id: `az${index}`, availability: zone_a }))
    const instances = Object.fromEntries(domains.map(({ id }) => [id, per_zone]))
    const components = Array.from({ length: services }, (_, index) => ({
      id: `c${index}`,
      instances,
      need,
      instanceAvailability: instance_a,
    }))

    expect(
      apart(available(components, chain(components), domains), one.expected.availability),
    ).toBeLessThanOrEqual(one.tolerance.value)
  },
)

type Shares = { readonly availability: readonly number[] }
type Downtimes = { readonly seconds: readonly number[] }

test.each(known<Shares, Downtimes>('downtime_per_year'))('[F9] seconds down a year: $id', (one) => {
  const seconds = one.input.availability.map((share) => downtimeSecondsPerYear(1 - share))
  const misses = one.expected.seconds.map((expected, index) => apart(seconds[index] ?? Number.NaN, expected))

  expect(Math.max(...misses)).toBeLessThanOrEqual(one.tolerance.value)
})
