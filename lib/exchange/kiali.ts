import type { ComponentKind } from '#lib/model/component.ts'
import { grouped } from './grouped.ts'
import { amountOf, type Input, inputOf, inputsOf, textOf } from './import-file.ts'
import type { GraphEdge, GraphNode, ServiceGraph } from './service-graph.ts'

/** Whether a tree is the answer of Kiali's graph API. */
export function isKiali(tree: unknown): boolean {
  const { nodes, edges } = inputOf(inputOf(tree).elements)
  return Array.isArray(nodes) && (edges === undefined || Array.isArray(edges))
}

/** The nodes and edges of a Kiali graph, at the rates in it. Boxes only group other nodes. */
export function kialiGraph(tree: unknown, source: string): ServiceGraph {
  const elements = inputOf(inputOf(tree).elements)
  const rows = inputsOf(elements.nodes)
    .map(({ data }) => inputOf(data))
    .filter((node) => textOf(node.isBox) === '' && node.nodeType !== 'box')
  const names = uniqueNames(rows)
  const nodes = rows.map((node, index): GraphNode => {
    const kind = kindOf(node)
    return { key: textOf(node.id), name: names[index] ?? '', ...(kind === null ? {} : { kind }) }
  })
  const known = new Set(nodes.map(({ key }) => key))
  const edges = inputsOf(elements.edges)
    .flatMap(({ data }) => edgesOf(inputOf(data)))
    .filter(({ from, to }) => known.has(from) && known.has(to))
  return { nodes, edges, unit: 'rate', source }
}

/** Namesakes are told apart by their namespaces, and where that is not enough by what they are. */
function uniqueNames(rows: readonly Input[]): readonly string[] {
  const places = grouped(rows, nameOf)
  const spaces = grouped(rows, (node) => `${nameOf(node)}\n${textOf(node.namespace)}`)
  return rows.map((node) => {
    const name = nameOf(node)
    if (places.get(name)?.length === 1) return name
    const isAlone = spaces.get(`${name}\n${textOf(node.namespace)}`)?.length === 1
    return `${name} (${textOf(isAlone ? node.namespace : node.nodeType)})`
  })
}

function nameOf({ nodeType, app, workload, service, version, aggregateValue, id }: Input): string {
  const word = (value: unknown) => (textOf(value) === 'unknown' ? '' : textOf(value))
  if (nodeType === 'service') return textOf(service)
  if (nodeType === 'workload' && word(workload) !== '') return word(workload)
  const named = [word(app), word(version)].filter((part) => part !== '').join(' ')
  return named || word(workload) || textOf(aggregateValue) || textOf(app) || textOf(service) || textOf(id)
}

/** What sends without being known is a client; what a service entry names is somebody else's. */
function kindOf({ nodeType, isServiceEntry }: Input): ComponentKind | null {
  if (nodeType === 'unknown') return 'client'
  return isServiceEntry === undefined || isServiceEntry === null || isServiceEntry === false
    ? null
    : 'external'
}

/** An edge for each protocol; TCP is counted in bytes, of which nobody can say how many requests they are. */
function edgesOf({ source, target, traffic }: Input): readonly GraphEdge[] {
  const all = Array.isArray(traffic) ? inputsOf(traffic) : [inputOf(traffic)]
  const ends = { from: textOf(source), to: textOf(target) }
  return all.map(({ protocol, rates }) => {
    const name = textOf(protocol)
    const found = inputOf(rates)
    const requests = name === 'tcp' || name === '' ? null : amountOf(found[name])
    const percent = amountOf(found[`${name}PercentErr`]) ?? 0
    return { ...ends, requests, failed: Math.min(1, percent / 100) }
  })
}
