import type { Flow } from '#lib/model/flow.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Latency } from '#lib/model/latency.ts'
import { type CallGraph, callGraph } from './call-graph.ts'
import { withQueuesMetAgain } from './queues-met-again.ts'
import { responsePercentile } from './response-percentile.ts'
import { type Responses, responsesOf } from './responses.ts'
import { type Serving, servingAt } from './serving.ts'
import type { Frame, System } from './system.ts'

/** The share of requests that a "p99" speaks of. */
export const P99 = 0.99

/**
 * How long requests of each flow, or of one, take today and at another multiple. A flow that meets no service time on
 * its way is left out: nobody knows how long it takes. [Q6]
 */
export function latencyOf(frame: Frame, system: System, at: number, only?: FlowId): readonly Latency[] {
  const flows = frame.board.flows.filter(({ id }) => only === undefined || id === only)
  return [...new Set([1, at])].flatMap((multiple) => {
    const serving = servingAt(frame, system, multiple)
    return flows.flatMap((flow): readonly Latency[] => {
      const graph = graphOf(flow, system, serving)
      if (graph !== null && !isTimed(graph, system)) return []
      const answer = graph && answered(graph, serving)
      return [
        {
          flow: flow.id,
          at: multiple,
          meanSeconds: answer?.responses.meanSeconds[0] ?? null,
          p99Seconds: answer && responsePercentile(answer.graph, answer.responses, P99),
        },
      ]
    })
  })
}

/** A call graph with the responses of its callers. */
export interface Answer {
  readonly graph: CallGraph
  readonly responses: Responses
}

/** null while something that the flow waits for is saturated, or when the flow has no end. */
export function answerOf(flow: Flow, system: System, serving: Serving): Answer | null {
  const graph = graphOf(flow, system, serving)
  return graph && answered(graph, serving)
}

function graphOf(
  { id, entry }: Flow,
  { network, traffic, standing }: System,
  serving: Serving,
): CallGraph | null {
  const start = network.componentAt.get(entry)
  if (start === undefined || traffic.streamsOf.get(id)?.length === 0) return null
  return callGraph(id, standing.takenBy[start] ?? start, serving)
}

function answered(graph: CallGraph, { saturated }: Serving): Answer | null {
  if (graph.callers.some(({ component }) => saturated.has(component))) return null
  const met = withQueuesMetAgain(graph)
  return { graph: met, responses: responsesOf(met) }
}

function isTimed({ callers }: CallGraph, { network }: System): boolean {
  return callers.some(({ component }) => network.components[component]?.service?.meanSeconds !== undefined)
}
