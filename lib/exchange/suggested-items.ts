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
  readonly limitName: string
  readonly break: Break
}

/** One item for every limit that is met before 100 times today's load, stage by stage, first to break first. */
export function suggestedItems(board: Board, forecast: Forecast): readonly SuggestedItem[] {
  const stageOf = new Map(forecast.stages.flatMap(({ stage, breaks }) => breaks.map((name) => [name, stage])))
  const items = forecast.breaks.flatMap((item) => {
    const stage = stageOf.get(breakName(item))
    return stage === undefined || stage === 'beyond' ? [] : [itemOf(item, stage, board)]
  })
  return items.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
}

function itemOf(item: Break, stage: Stage, board: Board): SuggestedItem {
  const holders = item.domain === true ? board.domains : board.components
  const holder = holders.find(({ id }) => id === item.component)
  const limit: Limit | undefined = holder?.limits.find(({ id }) => id === item.limit)
  return {
    id: `${item.domain === true ? 'domain-break' : 'break'}:${breakName(item)}`,
    stage,
    componentName: holder === undefined ? item.component : nameOf(holder),
    limitName: limit === undefined ? item.limit : nameOf(limit),
    break: item,
  }
}
