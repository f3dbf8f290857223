/** What an instance can carry is to be measured; what it gets from its machine is said beside the question. */
export function unknownLimit(note: string) {
  return {
    ...{ id: 'throughput', kind: 'throughput', unit: 'req/s' },
    capacity: { perInstance: { source: 'unknown', note } },
  }
}
