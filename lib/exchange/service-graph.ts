import type { ComponentKind } from '#lib/model/component.ts'
import { freshIds } from './fresh-id.ts'
import type { Imported, ImportLine } from './imported.ts'
import { importedBoard } from './imported-board.ts'
import { kindGuess } from './kind-guess.ts'
import { kindLine } from './kind-line.ts'

/** What was measured between services, whatever measured it. */
export interface ServiceGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Requests per second, or how many were counted in a time that the file does not say. */
  readonly unit: 'rate' | 'count'
  /** The file, for the notes beside the numbers. */
  readonly source: string
}

/** Something that calls or is called; the key is what edges refer to. */
export interface GraphNode {
  readonly key: string
  readonly name: string
  readonly kind?: ComponentKind
}

/** That one calls another, as it was measured. */
export interface GraphEdge {
  /** Keys of nodes. */
  readonly from: string
  readonly to: string
  /** Requests; null where only bytes were counted. */
  readonly requests: number | null
  /** The share of them that failed, 0 to 1. */
  readonly failed: number
  readonly isAsync?: boolean
}

/**
 * A measured graph as a board. Calls per request are requests on the edge over requests at its start; where nothing
 * was seen to come in, all that goes out counts as coming in, so that every load behind it is as it was measured.
 */
export function serviceGraphBoard(graph: ServiceGraph, title: string): Imported {
  const { nodes, edges, unit, source } = graph
  const idOf = freshIds()
  const ids = new Map(nodes.map(({ key, name }) => [key, idOf(name)]))
  const arriving = sums(edges, ({ to }) => to)
  const leaving = sums(edges, ({ from }) => from)
  const guesses = nodes.map((node) => componentOf(node, ids.get(node.key) ?? '', source))
  const roots = nodes.filter(({ key }) => !arriving.has(key) && (leaving.get(key) ?? 0) > 0)
  const links = linksOf(graph, ids, (key) => arriving.get(key) ?? leaving.get(key) ?? 0)
  const driver = unit === 'rate' ? ratesDriver : countsDriver(source)
  return importedBoard({
    title,
    drivers: roots.length === 0 ? [] : [driver],
    flows: roots.map(({ key, name }) => ({
      ...{ id: ids.get(key), name, entry: ids.get(key), driver: driver.id },
      perUnit: { value: leaving.get(key), source: 'imported', note: `${source}: ${name} → *` },
    })),
    components: guesses.map(({ component }) => component),
    connections: links.connections,
    notes: links.notes,
    report: [
      ...guesses.flatMap(({ report }) => report),
      ...links.report,
      ...roots.map(({ name }): ImportLine => ({ what: 'entry-measured', path: name, detail: name })),
      ...(unit === 'count' ? [{ what: 'counted', path: '' } as const] : []),
    ],
  })
}

const ratesDriver = { id: 'traffic', base: 1, curve: { kind: 'linear' } }

/** Counts become rates once somebody says over how long they were counted; no other source has the same time. */
function countsDriver(source: string) {
  const base = { source: 'unknown', note: `${source}: 1 / s` }
  return { id: 'counted', name: `${source} / s`, base, curve: { kind: 'linear' } }
}

function componentOf({ name, kind }: GraphNode, id: string, source: string) {
  const guess = kindGuess(name, '')
  const path = `${source} ${name}`.trim()
  const report: ImportLine[] = kind === undefined ? [kindLine(path, guess, '')] : []
  return { component: { id, name, kind: kind ?? guess.kind }, report }
}

/** Requests summed by an end of their edges; nothing where no requests were counted. */
function sums(edges: readonly GraphEdge[], keyOf: (edge: GraphEdge) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const edge of edges)
    if (edge.requests !== null && edge.requests > 0)
      found.set(keyOf(edge), (found.get(keyOf(edge)) ?? 0) + edge.requests)
  return found
}

/** The edges between the same two, counted together, as connections. */
function linksOf(
  { nodes, edges, unit, source }: ServiceGraph,
  ids: ReadonlyMap<string, string>,
  requestsAt: (key: string) => number,
) {
  const idOf = freshIds()
  const names = new Map(nodes.map(({ key, name }) => [key, name]))
  const notes: object[] = []
  const report: ImportLine[] = []
  const connections = together(edges).map(({ from, to, requests, failed, isAsync }) => {
    const id = idOf(`${ids.get(from)}-${ids.get(to)}`)
    const place = `${names.get(from)} → ${names.get(to)}`
    const path = `${source} ${place}`.trim()
    const mode = isAsync ? { mode: 'async' } : {}
    const ends = { id, from: ids.get(from), to: ids.get(to), ...mode }
    if (failed > 0) {
      const percent = Number((failed * 100).toPrecision(3))
      notes.push({
        id: `failed-${notes.length + 1}`,
        text: `${percent} % ✕ (${path})`,
        on: { connection: id },
      })
      report.push({ what: 'failing', path, detail: `${percent} %` })
    }
    const at = requestsAt(from)
    if (requests === null || at === 0) {
      report.push({ what: 'not-requests', path })
      return { ...ends, calls: { source: 'unknown', note: path } }
    }
    const per = unit === 'rate' ? ' req/s' : ''
    const note = `${path}: ${plain(requests)}${per} / ${plain(at)}${per}`
    return { ...ends, calls: { value: requests / at, source: 'imported', note } }
  })
  return { connections, notes, report }
}

/** One edge for each pair; of several, requests add up and failures weigh by them. */
function together(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const pairs = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const key = `${edge.from}\n${edge.to}`
    const before = pairs.get(key)
    pairs.set(key, before === undefined ? edge : sumOf(before, edge))
  }
  return [...pairs.values()]
}

function sumOf(one: GraphEdge, other: GraphEdge): GraphEdge {
  if (one.requests === null) return other
  if (other.requests === null) return one
  const requests = one.requests + other.requests
  const failing = one.requests * one.failed + other.requests * other.failed
  return { ...one, requests, failed: requests === 0 ? 0 : failing / requests }
}

function plain(value: number): string {
  return String(Number(value.toPrecision(6)))
}
