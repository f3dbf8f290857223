import { type Break, breakName, type Forecast, stages } from '#lib/model/forecast.ts'

/** The multiple at which each stage ends; a limit that is met exactly there belongs to the next. [O3] */
const ends = [3, 10, 30, 100, Infinity]

/** What has to be done before which multiple; what never breaks is in no stage. [O3] */
export function stagesOf(breaks: readonly Break[]): Forecast['stages'] {
  return stages.map((stage, index) => ({
    stage,
    breaks: breaks.filter(({ multiple }) => multiple !== null && stageAt(multiple) === index).map(breakName),
  }))
}

function stageAt(multiple: number): number {
  return ends.findIndex((end) => multiple < end)
}
