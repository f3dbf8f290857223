/** Moments of a phase that people are told of. */
export type TimeSignal = 'half' | 'minute' | 'ten-seconds' | 'over'

/**
 * The latest moment passed between two looks at the clock; null when none was. Times are milliseconds. Half time is
 * told only where it is not also the last minute.
 */
export function timeSignal(
  { startedAt, endsAt }: { readonly startedAt: number; readonly endsAt: number },
  before: number,
  now: number,
): TimeSignal | null {
  const half = (startedAt + endsAt) / 2
  const moments: readonly (readonly [number, TimeSignal])[] = [
    [endsAt, 'over'],
    [endsAt - 10_000, 'ten-seconds'],
    [endsAt - 60_000, 'minute'],
    ...(half < endsAt - 60_000 ? [[half, 'half'] as const] : []),
  ]
  return moments.find(([at]) => at > startedAt && before < at && at <= now)?.[1] ?? null
}
