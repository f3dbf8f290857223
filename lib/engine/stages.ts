import { type Break, breakName, type Forecast, stageOf, stages } from '#lib/model/forecast.ts'

/** What has to be done before which multiple; what never breaks is in no stage. [O3] */
export function stagesOf(breaks: readonly Break[]): Forecast['stages'] {
  return stages.map((stage) => ({
    stage,
    breaks: breaks.filter(({ multiple }) => multiple !== null && stageOf(multiple) === stage).map(breakName),
  }))
}
