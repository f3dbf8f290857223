import { firstAnswer } from '#lib/engine/first-answer.ts'
import { frameFor } from '#lib/engine/solutions.ts'
import type { Board } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'

/** The breaks that stand in the way of a flow: limits of what its requests pass, under the load of all flows. */
export function breaksOfFlow(
  breaks: readonly Break[],
  board: Board,
  flow: FlowId,
  down: readonly DomainId[],
): readonly Break[] {
  const { arrivals } = firstAnswer(board, { flow, down })
  const passed = new Set<string>(Object.entries(arrivals).flatMap(([id, rate]) => (rate > 0 ? [id] : [])))
  const { placed, network } = frameFor(board)
  const isPassed = ({ component, domain }: Break) =>
    domain !== true
      ? passed.has(component)
      : (placed.get(component as DomainId) ?? []).some((inside) =>
          passed.has(network.components[inside.component]?.id ?? ''),
        )
  return breaks.filter(isPassed)
}
