/** Nodes and weights on [−1, 1], the positive half. Source: Abramowitz & Stegun, table 25.4, n = 8. */
const rule = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const

/** Points and weights of ∫ f between ascending `ends`, by Gauss–Legendre with 8 points between each two. */
export function quadrature(ends: readonly number[]): {
  readonly points: number[]
  readonly weights: number[]
} {
  const points: number[] = []
  const weights: number[] = []
  for (let panel = 1; panel < ends.length; panel++) {
    const [low, high] = [ends[panel - 1] ?? 0, ends[panel] ?? 0]
    const [centre, half] = [(low + high) / 2, (high - low) / 2]
    for (const [node, weight] of [...rule.toReversed().map(([x, w]) => [-x, w] as const), ...rule]) {
      points.push(centre + half * node)
      weights.push(half * weight)
    }
  }
  return { points, weights }
}
