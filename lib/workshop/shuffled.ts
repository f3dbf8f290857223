/** The list in an order that depends on the seed alone: the same on every screen, and nobody's choice. */
export function shuffled<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  seed: string,
): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item), weight: hashOf(`${seed} ${keyOf(item)}`) }))
    .sort((a, b) => a.weight - b.weight || (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
}

/** FNV-1a with a final mix (Murmur3), 32 bits: near texts fall far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
