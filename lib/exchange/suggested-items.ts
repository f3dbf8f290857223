import { type Board, nameOf } from '#lib/model/board.ts'
import { type Break, breakName, type Forecast, type Stage, stages } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'

/** Something to do before the load reaches a multiple; computed from the forecast, never stored. */
export interface SuggestedItem {
  /** The same for the same limit in every export, so that a re-imported file finds its item again. */
  readonly id: string
  readonly stage: Stage
  /** Of the component, or of the domain when `break.domain` is true. */
  readonly componentName: string
  /** What the component or domain holds; the item is about one of them. */
  readonly limits: readonly Limit[]
  readonly break: Break
}

/** One item for every limit that is met before 100 times today's load, stage by stage, first to break first. */
export function suggestedItems(board: Board, forecast: Forecast): readonly SuggestedItem[] {
  const stageOf = new Map(forecast.stages.flatMap(({ stage, breaks }) => breaks.map((name) => [name, stage])))
  const holders = {
    components: new Map<string, Holder>(board.components.map((row) => [row.id, row])),
    domains: new Map<string, Holder>(board.domains.map((row) => [row.id, row])),
  }
  const items = forecast.breaks.flatMap((item) => {
    const stage = stageOf.get(breakName(item))
    if (stage === undefined || stage === 'beyond') return []
    return [itemOf(item, stage, holders[item.domain === true ? 'domains' : 'components'].get(item.component))]
  })
  return items.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
}

type Holder = Board['components' | 'domains'][number]

function itemOf(item: Break, stage: Stage, holder: Holder | undefined): SuggestedItem {
  return {
    id: `${item.domain === true ? 'domain-break' : 'break'}:${breakName(item)}`,
    stage,
    componentName: holder === undefined ? item.component : nameOf(holder),
    limits: holder?.limits ?? [],
    break: item,
  }
}
