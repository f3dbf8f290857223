/** What waits after more came than was served for some seconds: (a − s)·t; nothing where the queue keeps up. [K13] */
export function backlogAfter(seconds: number, arrivingPerSecond: number, servedPerSecond: number): number {
  return Math.max(0, arrivingPerSecond - servedPerSecond) * seconds
}

/** Until a backlog is gone while less comes than is served: backlog / (s − a); ∞ = never. [K13] */
export function drainSeconds(backlog: number, arrivingPerSecond: number, servedPerSecond: number): number {
  if (backlog === 0) return 0
  const spare = servedPerSecond - arrivingPerSecond
  return spare > 0 ? backlog / spare : Infinity
}

/** How long the last of a backlog waits, first come, first served: backlog / s. [K13] */
export function delaySeconds(backlog: number, servedPerSecond: number): number {
  return backlog === 0 ? 0 : backlog / servedPerSecond
}

/**
 * Until the oldest that waits is older than it is kept, while more comes than is served: after t seconds it is
 * t(1 − s/a) old. ∞ = never. [K13]
 */
export function secondsToLoss(
  keptSeconds: number,
  arrivingPerSecond: number,
  servedPerSecond: number,
): number {
  const behind = 1 - servedPerSecond / arrivingPerSecond
  return behind > 0 ? keptSeconds / behind : Infinity
}
