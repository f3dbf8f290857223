import type { Board } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'

export type DomainPair = readonly [DomainId, DomainId]

/** What the page asks the worker: every pair of these at one multiple. */
export interface PairQuestion {
  readonly board: Board
  readonly pairs: readonly DomainPair[]
  readonly at: number
}

/** What two domains cost that are lost at once. */
export interface PairLoss {
  readonly pair: DomainPair
  /** Share of all requests, 0 to 1. */
  readonly fraction: number
  /** What then breaks first; null = nothing. */
  readonly first: Pick<Break, 'component' | 'limit' | 'multiple'> | null
}

/** More pairs than these are not tried. */
const MOST = 300

/** Pairs of domains that may be lost at once; one inside the other is lost with it anyway. */
export function domainPairs({ domains }: Board): readonly DomainPair[] {
  const around = enclosingDomains(domains)
  const isInside = (inner: DomainId, outer: DomainId) => around.get(inner)?.includes(outer) === true
  return domains
    .flatMap(({ id: first }, index) =>
      domains.slice(index + 1).map(({ id: second }): DomainPair => [first, second]),
    )
    .filter(([first, second]) => !isInside(first, second) && !isInside(second, first))
    .slice(0, MOST)
}
