import type { Board } from '#lib/model/board.ts'
import type { Break, Forecast } from '#lib/model/forecast.ts'

/** How a thing stands at the multiple in question. */
export type Standing = 'broken' | 'near' | 'safe'

/** What the forecast says about one component or domain, as its picture shows it. */
export interface Mark {
  readonly standing: Standing
  /** Multiple of today's load at which the first of its limits is met; null never. */
  readonly multiple: number | null
  /** 1 breaks first; things that break together share a number. Only what is broken is numbered. */
  readonly order?: number
  readonly first: Break
}

/** From this share of its capacity on, a thing is near its limit. */
const NEAR = 0.7

/** The marks of the things that hold limits, by `component:ID` or `domain:ID`. */
export function marksOf(
  { components, domains }: Pick<Board, 'components' | 'domains'>,
  forecast: Forecast,
  at: number,
): ReadonlyMap<string, Mark> {
  const drawn = new Set([
    ...components.map(({ id }) => `component:${id}`),
    ...domains.map(({ id }) => `domain:${id}`),
  ])
  const marks = new Map<string, Mark>()
  const ranks: number[] = []
  for (const item of forecast.breaks) {
    const key = `${item.domain ? 'domain' : 'component'}:${item.component}`
    if (!drawn.has(key)) continue
    const use = usedShare(item, forecast.at, at)
    const standing = use > 1 ? 'broken' : use >= NEAR ? 'near' : 'safe'
    const before = marks.get(key)
    if (before !== undefined) {
      marks.set(key, { ...before, standing: worse(before.standing, standing) })
      continue
    }
    if (standing === 'broken') ranks.push(item.rank)
    const order = standing === 'broken' ? { order: ranks.indexOf(item.rank) + 1 } : {}
    marks.set(key, { standing, multiple: item.multiple, first: item, ...order })
  }
  return marks
}

/** Load as a share of what may be used, at `at`. Away from the forecast's own multiple it is read off the break. */
function usedShare({ factorNeeded, multiple }: Break, forecastAt: number, at: number): number {
  if (at === forecastAt && factorNeeded !== null) return factorNeeded
  if (multiple === null) return 0
  return multiple === 0 ? Infinity : at / multiple
}

function worse(a: Standing, b: Standing): Standing {
  const order: readonly Standing[] = ['broken', 'near', 'safe']
  return order.indexOf(a) <= order.indexOf(b) ? a : b
}
