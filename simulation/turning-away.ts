/** Turns away at random as many of those who come as keep a queue at a length, whatever comes and is served. */
export interface TurningAway {
  /** Whether one who finds so many waiting stays; `chance` is uniform on [0, 1). */
  lets(waiting: number, chance: number): boolean
}

const FEWEST_WAITING = 50

/**
 * A proportional–integral controller (Hollot, Misra, Towsley & Gong, INFOCOM 2001), critically damped. Its steps become
 * smaller with everyone who comes, so that the share turned away comes to stand still: one call after another has the
 * same chances then, instead of those that a short queue has left. The queue is kept as long as it needs to be not to
 * run empty by chance, which is the root of one over the step.
 */
export function turningAway(): TurningAway {
  let [count, share] = [0, 0]
  return {
    lets(waiting, chance) {
      count++
      const step = 8 / (800 + count)
      const tooMany = waiting - FEWEST_WAITING - 3 / Math.sqrt(step)
      share = Math.min(1, Math.max(0, share + (step ** 2 / 4) * tooMany))
      return chance >= share + step * tooMany
    },
  }
}
