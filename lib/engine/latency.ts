import type { Flow } from '#lib/model/flow.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Latency } from '#lib/model/latency.ts'
import { type CallGraph, type CallShape, callGraph, callShape } from './call-graph.ts'
import type { Frame } from './frame.ts'
import { withQueuesMetAgain } from './queues-met-again.ts'
import { responsePercentile } from './response-percentile.ts'
import { type Responses, responsesOf } from './responses.ts'
import { type Serving, servingAt } from './serving.ts'
import type { System } from './system.ts'

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
      const shape = shapeOf(flow, system, serving)
      if (shape !== null && !isTimed(shape, system)) return []
      const answer = shape && answered(shape, serving)
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
  const shape = shapeOf(flow, system, serving)
  return shape && answered(shape, serving)
}

/** Whether a flow has no answer: something that it waits for is saturated, or it has no end. */
export function isUnanswered(flow: Flow, system: System, serving: Serving): boolean {
  const shape = shapeOf(flow, system, serving)
  return shape === null || isSaturated(shape, serving)
}

const known = new WeakMap<System, Map<FlowId, CallShape>>()

/** Who waits for whom; the same at all multiples while no calls grow. */
function shapeOf(flow: Flow, system: System, serving: Serving): CallShape | null {
  if (serving.calls !== system.network.attempts) return shapeMade(flow, system, serving)
  const shapes = known.get(system) ?? new Map<FlowId, CallShape>()
  known.set(system, shapes)
  const shape = shapes.get(flow.id) ?? shapeMade(flow, system, serving)
  if (shape !== null) shapes.set(flow.id, shape)
  return shape
}

function shapeMade(
  { id, entry }: Flow,
  { network, traffic, standing }: System,
  serving: Serving,
): CallShape | null {
  const start = network.componentAt.get(entry)
  if (start === undefined || traffic.streamsOf.get(id)?.length === 0) return null
  return callShape(id, standing.takenBy[start] ?? start, serving)
}

function isSaturated({ callers }: CallShape, { saturated }: Serving): boolean {
  return callers.some(({ component }) => component !== null && saturated.has(component))
}

function answered(shape: CallShape, serving: Serving): Answer | null {
  if (isSaturated(shape, serving)) return null
  const graph = withQueuesMetAgain(callGraph(shape, serving.sojourns))
  return { graph, responses: responsesOf(graph) }
}

function isTimed({ callers }: CallShape, { network }: System): boolean {
  const { components } = network
  return callers.some(
    ({ component }) => component !== null && components[component]?.service?.meanSeconds !== undefined,
  )
}
