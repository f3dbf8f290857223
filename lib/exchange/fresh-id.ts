const MOST = 64

/** The id that people would expect for a name, and never one that is taken; what it gives is taken from then on. */
export function freshIds(): (name: string) => string {
  const taken = new Set<string>()
  /** The number that the next one of a name gets; counting on from there keeps many namesakes cheap. */
  const next = new Map<string, number>()
  return function freshId(name) {
    const plain = plainId(name)
    let id = plain
    let count = next.get(plain) ?? 2
    for (; taken.has(id); count += 1) {
      const suffix = `-${count}`
      id = plain.slice(0, MOST - suffix.length) + suffix
    }
    next.set(plain, count)
    taken.add(id)
    return id
  }
}

/** The name with what an id cannot hold replaced; Hangul and the like leave nothing, so there is a word for that. */
function plainId(name: string): string {
  const id = name
    .normalize('NFC')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, MOST)
  return id === '' ? 'item' : id
}
