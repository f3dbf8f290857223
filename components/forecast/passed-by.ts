import { firstAnswer } from '#lib/engine/first-answer.ts'
import { frameFor } from '#lib/engine/solutions.ts'
import type { Board } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'

/** Whether the requests of a flow pass a component, or a component that stands in a domain. */
export function passedBy(
  board: Board,
  flow: FlowId,
  down: readonly DomainId[],
): (holder: Pick<Break, 'component' | 'domain'>) => boolean {
  const { arrivals } = firstAnswer(board, { flow, down })
  const passed = new Set<string>(Object.entries(arrivals).flatMap(([id, rate]) => (rate > 0 ? [id] : [])))
  const { placed, network } = frameFor(board)
  const holding = new Set<string>(
    [...placed].flatMap(([id, inside]) =>
      inside.some(({ component }) => passed.has(network.components[component]?.id ?? '')) ? [id] : [],
    ),
  )
  return ({ component, domain }) => (domain === true ? holding : passed).has(component)
}
