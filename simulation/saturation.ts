/**
 * The multiple at which the first station has no free server left: `busy` are servers in use by station and flow at
 * one multiple (station · flows + flow), `growth` how much more of each flow there is at another. Busy servers add up
 * over flows and rise in proportion to each (utilization law).
 */
export function saturation(
  busy: Float64Array,
  servers: readonly number[],
  growth: (multiple: number) => readonly number[],
): { readonly multiple: number; readonly station: number } {
  const isFull = (multiple: number) => fullest(busy, servers, growth(multiple)).share >= 1
  let [low, high] = [1e-6, 1e6]
  for (let round = 0; round < 200; round++) {
    const middle = Math.sqrt(low * high)
    if (isFull(middle)) high = middle
    else low = middle
  }
  return { multiple: high, station: fullest(busy, servers, growth(high)).station }
}

function fullest(busy: Float64Array, servers: readonly number[], growth: readonly number[]) {
  let found = { share: 0, station: 0 }
  for (const [station, count] of servers.entries()) {
    const used = growth.reduce(
      (sum, times, flow) => sum + times * (busy[station * growth.length + flow] ?? 0),
      0,
    )
    if (used / count > found.share) found = { share: used / count, station }
  }
  return found
}
