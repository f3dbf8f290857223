/** A station that tokens pass on each round: its work a round, shared by equal servers. */
export interface ClosedStation {
  /** Seconds of service at it a round. */
  readonly demandSeconds: number
  readonly servers: number
}

/** Above so many multiplications the network is solved for mean queues only. */
const MOST_WORK = 4e6
const LEAST_CHANGE = 1e-13

/**
 * Rounds per second of `tokens` tokens that spend `ownSeconds` alone and then queue at the stations; ∞ when nothing
 * takes time. Exact for product-form networks: X(N) = G(N − 1) / G(N), what exact mean value analysis gives too.
 * Source: Buzen 1973; Reiser & Lavenberg 1980. [Q10]
 */
export function closedThroughput(tokens: number, ownSeconds: number, all: readonly ClosedStation[]): number {
  const stations = all.filter(({ demandSeconds }) => demandSeconds > 0)
  if (tokens === 0) return 0
  if (stations.some(({ demandSeconds, servers }) => demandSeconds === Infinity || servers === 0)) return 0
  if (stations.length === 0) return tokens / ownSeconds
  const work = stations.reduce((sum, { servers }) => sum + tokens * Math.min(servers, tokens), 0)
  if (work > MOST_WORK) return estimatedThroughput(tokens, ownSeconds, stations)
  let logs = ownLogs(tokens, ownSeconds)
  for (const station of stations) logs = withStation(logs, station)
  const rounds = Math.exp((logs[tokens - 1] ?? 0) - (logs[tokens] ?? 0))
  return Math.min(rounds, ...stations.map(({ demandSeconds, servers }) => servers / demandSeconds))
}

/** ln(Zⁿ / n!): how often n tokens are all on their own. */
function ownLogs(tokens: number, ownSeconds: number): Float64Array {
  const logs = new Float64Array(tokens + 1)
  for (let n = 1; n <= tokens; n++) logs[n] = (logs[n - 1] ?? 0) + Math.log(ownSeconds / n)
  return logs
}

/**
 * The normalization constants with one more station. With r = D/c the station's factors Dⁿ / Π min(k, c) are r times
 * the one before from c on, so that their generating function is a polynomial of degree below c over 1 − rx.
 */
function withStation(logs: Float64Array, { demandSeconds, servers }: ClosedStation): Float64Array {
  const head = headLogs(demandSeconds, servers, logs.length)
  const ratio = Math.log(demandSeconds / servers)
  const result = new Float64Array(logs.length)
  const terms: number[] = []
  for (let n = 0; n < logs.length; n++) {
    terms.length = 0
    for (let k = 0; k < head.length && k <= n; k++) terms.push((head[k] ?? 0) + (logs[n - k] ?? 0))
    if (n > 0) terms.push(ratio + (result[n - 1] ?? 0))
    result[n] = logSum(terms)
  }
  return result
}

/** ln(Dⁿ / n! · (1 − n/c)) for n below c. */
function headLogs(demandSeconds: number, servers: number, most: number): Float64Array {
  const logs = new Float64Array(Math.min(servers, most))
  let power = 0
  for (let n = 0; n < logs.length; n++) {
    if (n > 0) power += Math.log(demandSeconds / n)
    logs[n] = power + Math.log1p(-n / servers)
  }
  return logs
}

function logSum(terms: readonly number[]): number {
  const most = Math.max(...terms)
  if (most === -Infinity) return most
  let sum = 0
  for (const term of terms) sum += Math.exp(term - most)
  return most + Math.log(sum)
}

/**
 * Bard's and Schweitzer's fixed point Q = XD(1 + Q(N − 1)/N) for networks too large to be exact, where it is off by
 * about 1/N; c servers count as one c times as fast and a delay (Seidmann 1987). [Q10]
 */
export function estimatedThroughput(
  tokens: number,
  ownSeconds: number,
  all: readonly ClosedStation[],
): number {
  const queues = new Float64Array(all.length)
  const spread = all.map(({ demandSeconds, servers }) => demandSeconds / servers)
  const delay = all.reduce(
    (sum, { demandSeconds, servers }) => sum + (demandSeconds * (servers - 1)) / servers,
    ownSeconds,
  )
  const others = (tokens - 1) / tokens
  for (let round = 0; ; round++) {
    const seconds = spread.map((demand, i) => demand * (1 + (queues[i] ?? 0) * others))
    const throughput = tokens / (delay + seconds.reduce((sum, time) => sum + time, 0))
    let change = 0
    for (const [i, time] of seconds.entries()) {
      change = Math.max(change, Math.abs(throughput * time - (queues[i] ?? 0)))
      queues[i] = throughput * time
    }
    if (change <= LEAST_CHANGE * tokens || round > 100_000) return throughput
  }
}
