import type { ReactNode } from 'react'

/** The room for the drawing inside a chart, in its own units. */
export const PLOT = { left: 56, right: 608, top: 12, bottom: 232 } as const
const WIDTH = 640
const HEIGHT = 260

/** A mark on an axis and where it stands. */
export interface Tick {
  readonly at: number
  readonly label: string
}

/** A drawing with two axes. What it says in words is its name; whoever does not see it hears that. */
export function Chart({
  label,
  x,
  y,
  children,
}: {
  readonly label: string
  readonly x: readonly Tick[]
  readonly y: readonly Tick[]
  readonly children: ReactNode
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="w-full text-muted"
      fontSize="11"
    >
      <title>{label}</title>
      {y.map(({ at, label: name }) => (
        <g key={`${at} ${name}`}>
          <line x1={PLOT.left} x2={PLOT.right} y1={at} y2={at} stroke="var(--color-line)" />
          <text x={PLOT.left - 6} y={at} dy="0.32em" textAnchor="end" fill="currentColor">
            {name}
          </text>
        </g>
      ))}
      {x.map(({ at, label: name }) => (
        <g key={`${at} ${name}`}>
          <line x1={at} x2={at} y1={PLOT.bottom} y2={PLOT.bottom + 4} stroke="var(--color-edge)" />
          <text x={at} y={PLOT.bottom + 17} textAnchor="middle" fill="currentColor">
            {name}
          </text>
        </g>
      ))}
      <line x1={PLOT.left} x2={PLOT.right} y1={PLOT.bottom} y2={PLOT.bottom} stroke="var(--color-edge)" />
      {children}
    </svg>
  )
}
