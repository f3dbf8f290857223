/**
 * Computes the panel's answer for a board as it is stored now: the forecast as JSON, and the number of the last
 * update it saw; null when there is no such board. The main thread cannot read a board.
 */
export type SealForecast = (
  board: string,
) => Promise<{ readonly forecast: string; readonly seq: number } | null>
