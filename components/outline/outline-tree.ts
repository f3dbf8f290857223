import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { keyOfAnchor } from '#components/forecast/anchor-key.ts'
import { grouped } from '#lib/exchange/grouped.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { DomainId } from '#lib/model/id.ts'
import { homes, instancesOf, placementsOf } from '#lib/model/placement.ts'
import { itemOf, type Subject } from './subject.ts'

/** A line and what lies below it. One thing may stand in several places; the key tells the places apart. */
export interface Branch {
  readonly key: string
  readonly subject: Subject
  readonly children: readonly Branch[]
}

/**
 * The board as a tree: flow, failure domain, component, and then its connections, tags and notes. Where nobody has
 * described a flow, the domains and components stand at the top.
 */
export function outlineTree(board: Board): readonly Branch[] {
  const { housed, notesOn, domainsAround } = grower(board)
  const ways = board.flows.map((flow) => ({ flow, way: wayOf(board, flow) }))
  const passed = new Set(ways.flatMap(({ way }) => way))
  const inUse = domainsAround(board.flows.length > 0 ? board.components : [])
  const others = board.components.filter((component) => !passed.has(component))
  const idle = board.domains.filter(({ id }) => !inUse.has(id))
  const loose = notesOn('', null)
  if (ways.length === 0) return [...housed('', others, idle), ...loose]

  const rest = housed('apart', others, [])
  return [
    ...ways.map(({ flow, way }): Branch => {
      const key = `flows/${flow.id}`
      return { key, subject: { kind: 'flow', flow, passes: way.length }, children: housed(key, way, []) }
    }),
    ...(rest.length > 0 ? [{ key: 'apart', subject: { kind: 'apart' }, children: rest } as const] : []),
    ...housed('', [], idle, board.components),
    ...loose,
  ]
}

/** The components that a flow passes, in the order in which its requests come to them. */
function wayOf({ components, connections }: Board, { id, entry }: Flow): readonly Component[] {
  const known = new Map(components.map((component) => [component.id, component]))
  const calls = grouped(
    connections.filter(
      ({ mode, flows }) => mode !== 'startup' && (flows === undefined || flows.includes(id)),
    ),
    ({ from }) => from,
  )
  const way = new Set([entry]) // what is added on the way is visited too
  for (const from of way) for (const { to } of calls.get(from) ?? []) way.add(to)
  return [...way].flatMap((component) => known.get(component) ?? [])
}

/** Grows the parts of one board's tree. */
function grower(board: Board) {
  const home = homes(board.components, board.domains)
  const outer = outerDomains(board.domains)
  const leaving = grouped(board.connections, ({ from }) => from)
  const arriving = grouped(board.connections, ({ to }) => to)
  const notes = grouped(board.notes, ({ on }) => (on === undefined ? null : keyOfAnchor(on)))

  function branch(parent: string, subject: Subject, below: (key: string) => readonly Branch[]): Branch {
    const key = `${parent}/${placeName(subject)}`
    return { key, subject, children: below(key) }
  }
  function notesOn(parent: string, item: ItemKey | null): readonly Branch[] {
    return (notes.get(item) ?? []).map((note) => branch(parent, { kind: 'note', note }, nothing))
  }
  function ofComponent(key: string, component: Component): readonly Branch[] {
    const { id, growsWith } = component
    const places = placementsOf(component)
    const calls = [
      ...(leaving.get(id) ?? []).map((connection) => ({ connection, leaves: true })),
      ...(arriving.get(id) ?? []).flatMap((connection) =>
        connection.from === id ? [] : { connection, leaves: false },
      ),
    ]
    return [
      ...calls.map((call) =>
        branch(key, { kind: 'connection', ...call }, (own) =>
          notesOn(own, itemKey('connections', call.connection.id)),
        ),
      ),
      ...(growsWith === undefined
        ? []
        : [branch(key, { kind: 'tag', component, driver: growsWith }, nothing)]),
      ...(places.length < 2 ? [] : places).map(([domain, count]) =>
        branch(key, { kind: 'place', component, domain, count, isInside: false }, nothing),
      ),
      ...notesOn(key, itemKey('components', id)),
    ]
  }
  /** The components drawn elsewhere that stand in this domain in part, or belong to it. */
  function partly(
    components: readonly Component[],
    { id, contains = [] }: FailureDomain,
    key: string,
  ): readonly Branch[] {
    return components.flatMap((component) => {
      if (home.get(component.id) === id) return []
      const standing = placementsOf(component).find(([domain]) => domain === id)?.[1]
      const count = standing ?? (contains.includes(component.id) ? instancesOf(component) : 0)
      if (count === 0) return []
      return branch(key, { kind: 'place', component, domain: id, count, isInside: true }, nothing)
    })
  }
  /** A domain and those around it, innermost first. */
  function around(domain: DomainId | undefined): readonly DomainId[] {
    return domain === undefined ? [] : [domain, ...around(outer.get(domain))]
  }
  function domainsAround(components: readonly Component[]): ReadonlySet<DomainId> {
    return new Set(components.flatMap(({ id }) => around(home.get(id))))
  }
  /** Components inside their domains, with domains that hold none of them. */
  function housed(
    parent: string,
    components: readonly Component[],
    idle: readonly FailureDomain[],
    spread = components,
  ): readonly Branch[] {
    const shown = new Set([...domainsAround(components), ...idle.map(({ id }) => id)])
    const inner = grouped(
      board.domains.filter(({ id }) => shown.has(id)),
      ({ id }) => around(outer.get(id)).find((each) => shown.has(each)),
    )
    const standing = grouped(components, ({ id }) => home.get(id))
    const within = (key: string, id: DomainId | undefined): readonly Branch[] => [
      ...(inner.get(id) ?? []).map((domain) =>
        branch(key, { kind: 'domain', domain }, (own) => [
          ...within(own, domain.id),
          ...partly(spread, domain, own),
          ...notesOn(own, itemKey('domains', domain.id)),
        ]),
      ),
      ...(standing.get(id) ?? []).map((component) =>
        branch(key, { kind: 'component', component }, (own) => ofComponent(own, component)),
      ),
    ]
    return within(parent, undefined)
  }
  return { housed, notesOn, domainsAround }
}

/** Tells a line from its siblings. */
function placeName(subject: Subject): string {
  if (subject.kind === 'tag') return 'tag'
  if (subject.kind !== 'place') return itemOf(subject) ?? subject.kind
  return `places/${subject.isInside ? subject.component.id : subject.domain}`
}

function nothing(): readonly Branch[] {
  return []
}

/** For each nested domain the first one that lists it. */
function outerDomains(domains: readonly FailureDomain[]): ReadonlyMap<string, DomainId> {
  const outer = new Map<string, DomainId>()
  for (const { id, contains = [] } of domains)
    for (const inner of contains) if (!outer.has(inner)) outer.set(inner, id)
  return outer
}
