import type { Board } from '#lib/model/board.ts'
import type { Downtime } from '#lib/model/downtime.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import { downShare } from './down-share.ts'
import { flowNeedsOf } from './flow-needs.ts'
import type { Network } from './network.ts'
import { standsOf } from './stands.ts'
import { workingOf } from './working.ts'

/** The share of time in which each flow works, and in which it does not. */
export interface Availability {
  readonly availability: Readonly<Record<FlowId, number>>
  readonly downtime: Readonly<Record<FlowId, Downtime>>
}

/** How dependable each flow is while some domains are down; at least so where only a range is known. [F7]–[F11] */
export function availabilityOf(board: Board, network: Network, down: readonly DomainId[]): Availability {
  const stands = standsOf(board, down)
  const availability: Record<FlowId, number> = {}
  const downtime: Record<FlowId, Downtime> = {}
  for (const flow of board.flows) {
    const { atLeast, atMost } = workingOf(flowNeedsOf(network, flow))
    const { share, leftOut } = downShare(atLeast, stands)
    // The states that were not looked at count as down: what is promised is kept. [F11]
    const most = Math.min(1, share + leftOut)
    const least = atMost === atLeast ? share : downShare(atMost, stands).share
    availability[flow.id] = 1 - most
    downtime[flow.id] = least < most ? { share: most, atLeast: least } : { share: most }
  }
  return { availability, downtime }
}
