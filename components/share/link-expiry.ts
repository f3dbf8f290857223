const DAY_MILLISECONDS = 86_400_000
const days = { forever: null, day: 1, week: 7, month: 30 } as const
/** How long a link works from now on. */
export type Expiry = keyof typeof days
export const expiries = ['forever', 'day', 'week', 'month'] as const satisfies readonly Expiry[]

/** When a link ends that works for so long from now; null never. Milliseconds since 1970. */
export function expiresAfter(expiry: Expiry): number | null {
  const lasts = days[expiry]
  return lasts === null ? null : Date.now() + lasts * DAY_MILLISECONDS
}
