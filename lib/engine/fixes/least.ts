/** What does not help at so many times the guess does not help by its size. */
const FARTHEST = 64

/**
 * The least whole number above `below` that is enough, where more is never worse; null when none is. Each try solves
 * a board, so a good guess comes first. [E6]
 */
export function leastWhole(below: number, isEnough: (size: number) => boolean, guess: number): number | null {
  const most = FARTHEST * Math.max(guess, below, 1)
  let [low, high] = [below, below + 1]
  if (guess > high && isEnough(guess)) {
    if (!isEnough(guess - 1)) return guess
    high = guess - 1
  }
  while (!isEnough(high)) {
    if (high > most) return null
    ;[low, high] = [high, high * 2]
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}

/** `guess` when it is enough, else the least larger factor to three digits; null when none is. [E6] */
export function leastFactor(guess: number, isEnough: (factor: number) => boolean): number | null {
  if (isEnough(guess)) return guess
  let [low, high] = [guess, guess * 2]
  while (!isEnough(high)) {
    if (high > FARTHEST * guess) return null
    ;[low, high] = [high, high * 2]
  }
  while (high / low > 1.001) {
    const middle = Math.sqrt(low * high)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
