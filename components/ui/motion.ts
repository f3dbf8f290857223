/** How long something takes to move on screen, in milliseconds: no time for who wants no motion. */
export function motionMilliseconds(usual: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : usual
}
