import type { ComponentKind } from '#lib/model/component.ts'
import { amountOf, type Input, inputOf, inputsOf, textOf } from './import-file.ts'
import type { GraphEdge, GraphNode, ServiceGraph } from './service-graph.ts'

/** What Jaeger answers to "which service calls which": pairs with how often, over a time that is not in the answer. */
export function isJaeger(tree: unknown): boolean {
  const [first] = jaegerRows(tree)
  return (
    first !== undefined && textOf(first.parent) !== '' && textOf(first.child) !== '' && 'callCount' in first
  )
}

function jaegerRows(tree: unknown): readonly Input[] {
  return inputsOf(Array.isArray(tree) ? tree : inputOf(tree).data)
}

/** The dependencies that Jaeger found. */
export function jaegerGraph(tree: unknown, source: string): ServiceGraph {
  const edges = jaegerRows(tree).flatMap(({ parent, child, callCount }) =>
    pair(textOf(parent), textOf(child), amountOf(callCount), 0),
  )
  return { nodes: nodesOf(edges), edges, unit: 'count', source }
}

/** The labels in which tracing and meshes name the two ends of a call, the most telling first. */
const ends = [
  ['client', 'server'],
  ['source_workload', 'destination_workload'],
  ['source_app', 'destination_app'],
  ['source', 'destination'],
] as const

/** Whether a tree is the answer of Prometheus to an instant query over calls between services. */
export function isPrometheusGraph(tree: unknown): boolean {
  const [first] = samplesOf(tree)
  return first !== undefined && endsOf(inputOf(first.metric)) !== null
}

function samplesOf(tree: unknown): readonly Input[] {
  const { resultType, result } = inputOf(inputOf(tree).data)
  return resultType === 'vector' ? inputsOf(result) : []
}

/** A metric that still has its name was not put through `rate`: it has counted since somebody started it. */
export function prometheusGraph(tree: unknown, source: string): ServiceGraph {
  const samples = samplesOf(tree).map(({ metric, value }) => ({
    labels: inputOf(metric),
    value: Array.isArray(value) ? amountOf(value[1]) : null,
  }))
  const failures = samples.filter(({ labels }) => isFailure(labels))
  const totals = samples.filter(({ labels }) => !/failed/.test(textOf(labels.__name__)))
  const failedOf = (from: string, to: string) =>
    failures
      .filter(({ labels }) => endsOf(labels)?.[0] === from && endsOf(labels)?.[1] === to)
      .reduce((sum, { value }) => sum + (value ?? 0), 0)
  const edges = totals.flatMap(({ labels, value }) => {
    const [from, to] = endsOf(labels) ?? ['', '']
    const isFailed = 'response_code' in labels
    const failed = isFailed ? Number(isFailure(labels)) : value ? failedOf(from, to) / value : 0
    const isAsync = labels.connection_type === 'messaging_system'
    return pair(from, to, value, Math.min(1, failed)).map((edge) => ({ ...edge, isAsync }))
  })
  const isCounter = totals.some(({ labels }) => textOf(labels.__name__) !== '')
  return { nodes: nodesOf(edges, totals), edges, unit: isCounter ? 'count' : 'rate', source }
}

function isFailure(labels: Input): boolean {
  return /failed/.test(textOf(labels.__name__)) || /^5\d\d$/.test(textOf(labels.response_code))
}

function endsOf(labels: Input): readonly [string, string] | null {
  for (const [from, to] of ends) {
    const found = [textOf(labels[from]), textOf(labels[to])] as const
    if (found[0] !== '' && found[1] !== '') return found
  }
  return null
}

function pair(from: string, to: string, requests: number | null, failed: number): readonly GraphEdge[] {
  return from === '' || to === '' ? [] : [{ from, to, requests, failed }]
}

function nodesOf(
  edges: readonly GraphEdge[],
  samples: readonly { readonly labels: Input }[] = [],
): readonly GraphNode[] {
  const servers = new Map<string, ComponentKind>()
  for (const { labels } of samples) {
    const kind = kindsOfConnections[textOf(labels.connection_type)]
    const server = endsOf(labels)?.[1]
    if (kind !== undefined && server !== undefined) servers.set(server, kind)
  }
  const names = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return [...names].map((name) => {
    const kind = /^(user|unknown)$/.test(name) ? 'client' : servers.get(name)
    return { key: name, name, ...(kind === undefined ? {} : { kind }) }
  })
}

/** What a trace says about the server of a call. */
const kindsOfConnections: Readonly<Record<string, ComponentKind | undefined>> = {
  database: 'database',
  messaging_system: 'queue',
}
