import type { Flow } from '#lib/model/flow.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Latency } from '#lib/model/latency.ts'
import { type CallGraph, callGraph } from './call-graph.ts'
import { responsePercentile } from './response-percentile.ts'
import { type Responses, responsesOf } from './responses.ts'
import { type Serving, servingAt } from './serving.ts'
import type { Frame, System } from './system.ts'

/** The share of requests that a "p99" speaks of. */
export const P99 = 0.99

/** How long requests of each flow, or of one, take today and at another multiple. [Q6] */
export function latencyOf(frame: Frame, system: System, at: number, only?: FlowId): readonly Latency[] {
  const flows = frame.board.flows.filter(({ id }) => only === undefined || id === only)
  return [...new Set([1, at])].flatMap((multiple) => {
    const serving = servingAt(frame, system, multiple)
    return flows.map((flow): Latency => {
      const answer = answerOf(flow, system, serving)
      return {
        flow: flow.id,
        at: multiple,
        meanSeconds: answer?.responses.meanSeconds[0] ?? null,
        p99Seconds: answer && responsePercentile(answer.graph, answer.responses, P99),
      }
    })
  })
}

interface Answer {
  readonly graph: CallGraph
  readonly responses: Responses
}

/** null while something that the flow waits for is saturated, or when the flow has no end or no beginning. */
export function answerOf(
  { id, entry }: Flow,
  { network, traffic, standing }: System,
  serving: Serving,
): Answer | null {
  const start = network.componentAt.get(entry)
  if (start === undefined || traffic.streamsOf.get(id)?.length === 0) return null
  const graph = callGraph(id, standing.takenBy[start] ?? start, serving)
  if (graph.callers.some(({ component }) => serving.saturated.has(component))) return null
  return { graph, responses: responsesOf(graph) }
}
