import { placeKey } from '#lib/workshop/ballot.ts'
import type { Shift } from '#lib/workshop/shift.ts'

interface End {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly isPanel: boolean
}

const WIDTH = 320
const ROW = 34
/** Bands run between these two, in pixels. */
const [LEFT, RIGHT] = [110, 210]

/** First vote on the left, second on the right, a band for those who went the same way. The words stand beside it. */
export function ShiftDiagram({
  before,
  after,
  shifts,
}: {
  readonly before: readonly End[]
  readonly after: readonly End[]
  readonly shifts: readonly Shift[]
}) {
  const most = Math.max(1, ...shifts.map(({ count }) => count))
  const height = Math.max(before.length, after.length) * ROW
  const middle = (ends: readonly End[], place: Shift['from']) => {
    const index = place === null ? -1 : ends.findIndex(({ key }) => key === placeKey(place))
    return index < 0 ? null : index * ROW + ROW / 2
  }
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${height}`} className="w-full">
      {shifts.map(({ from, to, count }) => {
        const [start, end] = [middle(before, from), middle(after, to)]
        return start === null || end === null ? null : (
          <path
            key={`${start} ${end}`}
            d={`M${LEFT},${start} C${WIDTH / 2},${start} ${WIDTH / 2},${end} ${RIGHT},${end}`}
            fill="none"
            className="stroke-select"
            strokeOpacity={0.45}
            strokeWidth={2 + (count / most) * 14}
          />
        )
      })}
      <Ends ends={before} x={LEFT - 6} anchor="end" />
      <Ends ends={after} x={RIGHT + 6} anchor="start" />
    </svg>
  )
}

/** Longer names are cut; the words below say them whole. */
const LETTERS = 14

function Ends({
  ends,
  x,
  anchor,
}: {
  readonly ends: readonly End[]
  readonly x: number
  readonly anchor: 'start' | 'end'
}) {
  return ends.map(({ key, name, count, isPanel }, index) => (
    <text
      key={key}
      x={x}
      y={index * ROW + ROW / 2}
      textAnchor={anchor}
      dominantBaseline="central"
      className={`text-[11px] ${isPanel ? 'fill-break font-bold' : 'fill-ink'}`}
    >
      {[...name].length > LETTERS ? `${[...name].slice(0, LETTERS - 1).join('')}…` : name} {count}
    </text>
  ))
}
