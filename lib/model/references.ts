import type { Board } from './board.ts'
import type { Component } from './component.ts'
import type { Connection } from './connection.ts'
import type { FailureDomain } from './domain.ts'
import type { Flow } from './flow.ts'
import type { DomainId } from './id.ts'
import type { Limit, Term } from './limit.ts'
import { cyclicLinks } from './nesting.ts'
import type { Problem } from './problem.ts'

/** A board in which every reference leads somewhere, and what had to be left out to make it so. */
export interface Resolved {
  readonly board: Board
  readonly problems: readonly Problem[]
}

/**
 * Leaves out what refers to something that is not there: a flow without its entry, a connection without an end, a
 * limit that counts an unknown thing, a link that nests domains in a circle. What stays keeps its identity, and so
 * does a board of which nothing is left out.
 */
export function resolved(board: Board): Resolved {
  const check = checkOf(board)
  const flows = board.flows.filter((flow) => check.flow(flow))
  const connections = board.connections.flatMap((row) => check.connection(row))
  const components = board.components.map((row) => check.component(row))
  const domains = withoutCycles(
    board.domains.map((row) => check.domain(row)),
    check.problems,
  )
  const scenario = check.scenario(board.scenario)
  if (check.problems.length === 0) return { board, problems: [] }
  return { board: { ...board, scenario, flows, connections, components, domains }, problems: check.problems }
}

function checkOf(board: Board) {
  const problems: Problem[] = []
  const known = {
    component: idsOf(board.components),
    connection: idsOf(board.connections),
    driver: idsOf(board.drivers),
    flow: idsOf(board.flows),
    domain: idsOf(board.domains),
  }

  function has(list: keyof typeof known, id: string | undefined, path: string): boolean {
    if (id === undefined || known[list].has(id)) return true
    const code = list === 'component' && /\/(entry|from|to)$/.test(path) ? 'E_NO_COMPONENT' : 'E_NO_REFERENCE'
    problems.push({ code, path, detail: id })
    return false
  }

  function kept<Id extends string>(
    list: keyof typeof known,
    ids: readonly Id[],
    path: string,
  ): readonly Id[] {
    const left = ids.filter((id) => has(list, id, path))
    return left.length === ids.length ? ids : left
  }

  function flow(row: Flow): boolean {
    const path = `flows/${row.id}`
    const entry = has('component', row.entry, `${path}/entry`)
    return has('driver', row.driver, `${path}/driver`) && entry
  }

  function connection(row: Connection): readonly Connection[] {
    const path = `connections/${row.id}`
    const from = has('component', row.from, `${path}/from`)
    if (!has('component', row.to, `${path}/to`) || !from) return []
    return [
      patched(row, {
        flows: row.flows && kept('flow', row.flows, `${path}/flows`),
        growsWith: has('driver', row.growsWith, `${path}/growsWith`) ? row.growsWith : undefined,
        fallbackTo: has('component', row.fallbackTo, `${path}/fallbackTo`) ? row.fallbackTo : undefined,
      }),
    ]
  }

  function component(row: Component): Component {
    const path = `components/${row.id}`
    return patched(row, {
      instances: placements(row, `${path}/instances`),
      failoverTo: row.failoverTo && kept('component', row.failoverTo, `${path}/failoverTo`),
      growsWith: has('driver', row.growsWith, `${path}/growsWith`) ? row.growsWith : undefined,
      limits: limits(row.limits, `${path}/limits`),
    })
  }

  /** Placements in unknown domains are left out; when none remains, the count stands without a domain. */
  function placements({ instances }: Component, path: string): Component['instances'] {
    if (instances === undefined || typeof instances === 'number') return instances
    const all = Object.entries(instances)
    const left = all.filter(([id]) => has('domain', id, `${path}/${id}`))
    if (left.length === all.length) return instances
    return left.length > 0 ? Object.fromEntries(left) : all.reduce((sum, [, count]) => sum + count, 0)
  }

  function domain(row: FailureDomain): FailureDomain {
    const path = `domains/${row.id}`
    const { contains } = row
    const left = contains?.filter((id) => known.domain.has(id) || has('component', id, `${path}/contains`))
    return patched(row, {
      contains: left?.length === contains?.length ? contains : left,
      limits: limits(row.limits, `${path}/limits`),
    })
  }

  function limits(rows: readonly Limit[], path: string): readonly Limit[] {
    const left = rows.filter((row) => limit(row, `${path}/${row.id}`))
    return left.length === rows.length ? rows : left
  }

  function limit(row: Limit, path: string): boolean {
    const from = has('component', row.from, `${path}/from`)
    const driver = has('driver', row.driver, `${path}/driver`)
    const terms = (row.terms ?? []).map((term, index) => isTermKnown(term, `${path}/terms/${index}`))
    return from && driver && terms.every(Boolean)
  }

  function isTermKnown(term: Term, path: string): boolean {
    return [
      has('component', term.of, `${path}/of`),
      has('component', term.instancesOf, `${path}/instancesOf`),
      has('connection', term.connection, `${path}/connection`),
      has('driver', term.driver, `${path}/driver`),
      has('driver', term.growsWith, `${path}/growsWith`),
      ...(term.flows ?? []).map((id) => has('flow', id, `${path}/flows`)),
    ].every(Boolean)
  }

  function scenario(row: Board['scenario']): Board['scenario'] {
    const objectives = row.objectives?.filter((goal) => has('flow', goal.flow, 'scenario/objectives'))
    return patched(row, {
      flow: has('flow', row.flow, 'scenario/flow') ? row.flow : undefined,
      objectives: objectives?.length === row.objectives?.length ? row.objectives : objectives,
    })
  }

  return { problems, flow, connection, component, domain, scenario }
}

function withoutCycles(domains: readonly FailureDomain[], problems: Problem[]): readonly FailureDomain[] {
  const cyclic = cyclicLinks(domains)
  if (cyclic.length === 0) return domains
  const broken = new Map<DomainId, Set<string>>()
  for (const { outer, inner } of cyclic) {
    problems.push({ code: 'E_DOMAIN_CYCLE', path: `domains/${outer}/contains`, detail: inner })
    broken.set(outer, (broken.get(outer) ?? new Set()).add(inner))
  }
  return domains.map((row) => {
    const away = broken.get(row.id)
    return away ? patched(row, { contains: row.contains?.filter((id) => !away.has(id)) }) : row
  })
}

function idsOf(rows: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id))
}

/** The row with these fields, `undefined` meaning absent; the very same row when nothing differs. */
function patched<Row extends object>(
  row: Row,
  patch: { readonly [Key in keyof Row]?: Row[Key] | undefined },
): Row {
  const keys = Object.keys(patch) as (keyof Row)[]
  if (keys.every((key) => row[key] === patch[key])) return row
  const next = { ...row, ...patch }
  for (const key of keys) if (patch[key] === undefined) delete next[key]
  return next as Row
}
