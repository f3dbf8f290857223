import { type Break, breakName } from '#lib/model/forecast.ts'
import { MOST, placeOf } from './multiple-scale.ts'

/** Breaks that stand at one place of the slider, the first to break in front. */
export interface BreakTick {
  readonly key: string
  readonly place: number
  readonly breaks: readonly [Break, ...Break[]]
  /** How far its label may reach, as a share of the slider; absent where there is no room for one. */
  readonly room?: number
}

/** Ticks closer than this share of the slider are one. */
const APART = 1 / 250
/** A label needs this share of the slider. */
const LABEL = 0.15

/** The ticks of the slider from left to right; breaks already past are at its left end, those beyond it are left out. */
export function breakTicks(breaks: readonly Break[]): readonly BreakTick[] {
  const groups: { place: number; breaks: [Break, ...Break[]] }[] = []
  for (const row of breaks) {
    if (row.multiple === null || row.multiple > MOST) continue
    const place = placeOf(row.multiple)
    const last = groups.at(-1)
    if (last !== undefined && place - last.place < APART) last.breaks.push(row)
    else groups.push({ place, breaks: [row] })
  }
  return withRooms(groups.map((group) => ({ ...group, key: breakName(group.breaks[0]) })))
}

/** Labels for the first to break, and for all further ones that fit. */
function withRooms(ticks: readonly BreakTick[]): readonly BreakTick[] {
  const labelled: BreakTick[] = []
  for (const tick of ticks) {
    const last = labelled.at(-1)
    if (last === undefined || tick.place - last.place >= LABEL) labelled.push(tick)
  }
  const ends = new Map(labelled.map((tick, index) => [tick, labelled[index + 1]?.place ?? 1 + LABEL]))
  return ticks.map((tick) => {
    const end = ends.get(tick)
    return end === undefined ? tick : { ...tick, room: end - tick.place }
  })
}
