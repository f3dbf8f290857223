/**
 * What a connection says of calls that are known only by an address: one a request until somebody says more, or its
 * share of one. What stands beside the path of requests is not counted so.
 */
export function callFields(kind: string, share: number, note: string) {
  if (kind === 'other') return { mode: 'async', calls: { source: 'unknown', note } }
  const calls = { value: share, source: 'default', note }
  return kind === 'queue' || kind === 'stream' ? { mode: 'async', calls } : { calls }
}
