/**
 * Erlang's B: the share of arrivals that find all servers busy when nobody waits; `load` in erlangs. By the recursion
 * B(k) = aB(k−1) / (k + aB(k−1)), so that no factorial overflows. Source: Erlang 1917. [Q1]
 */
export function erlangB(load: number, servers: number): number {
  let blocked = 1
  for (let k = 1; k <= servers; k++) blocked = (load * blocked) / (k + load * blocked)
  return blocked
}

/** More servers than this count as this many, equally busy: they wait less, but nobody could tell. */
const MOST_SERVERS = 100_000

/** Erlang's C: the share of arrivals that wait for a busy server; 1 from `load` = `servers` on. [Q1] */
export function erlangC(load: number, servers: number): number {
  if (load >= servers) return 1
  if (servers > MOST_SERVERS) return erlangC((load / servers) * MOST_SERVERS, MOST_SERVERS)
  const blocked = erlangB(load, servers)
  return blocked / (1 - (load / servers) * (1 - blocked))
}
