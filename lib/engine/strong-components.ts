/** The edges of a graph grouped by where they start: those of v are edges[first[v]] to edges[first[v + 1] − 1]. */
export interface Adjacency {
  readonly first: Int32Array
  readonly edges: Int32Array
}

/** Groups edges by their start. */
export function adjacency(from: Int32Array, vertices: number): Adjacency {
  const first = new Int32Array(vertices + 1)
  for (const v of from) first[v + 1] = (first[v + 1] ?? 0) + 1
  for (let v = 0; v < vertices; v++) first[v + 1] = (first[v + 1] ?? 0) + (first[v] ?? 0)
  const next = first.slice()
  const edges = new Int32Array(from.length)
  for (const [edge, v] of from.entries()) {
    const place = next[v] ?? 0
    edges[place] = edge
    next[v] = place + 1
  }
  return { first, edges }
}

/** Vertices in an order in which calls only go forward or stay within their group. */
export interface Groups {
  /** The vertices, group by group. */
  readonly members: Int32Array
  /** Group k is members[start[k]] to members[start[k + 1] − 1]. */
  readonly start: Int32Array
  readonly groupOf: Int32Array
}

/**
 * The strongly connected components in topological order. Source: Tarjan 1972, with a stack of its own because
 * boards are deeper than call stacks.
 */
export function strongComponents(to: Int32Array, { first, edges }: Adjacency): Groups {
  const vertices = first.length - 1
  const found = new Int32Array(vertices) // 1-based order of discovery; 0 = not yet
  const lowest = new Int32Array(vertices)
  const cursor = first.slice(0, vertices)
  const groupOf = new Int32Array(vertices).fill(-1)
  const path = new Int32Array(vertices)
  const open = new Int32Array(vertices)
  const backwards = new Int32Array(vertices)
  const ends: number[] = []
  let [depth, opened, discovered, closed] = [0, 0, 0, 0]

  function enter(v: number): void {
    discovered += 1
    found[v] = discovered
    lowest[v] = discovered
    path[depth++] = v
    open[opened++] = v
  }

  function close(v: number): void {
    let member = -1
    do {
      member = open[--opened] ?? -1
      groupOf[member] = ends.length
      backwards[closed++] = member
    } while (member !== v)
    ends.push(closed)
  }

  function step(v: number): void {
    const at = cursor[v] ?? 0
    if (at < (first[v + 1] ?? 0)) {
      cursor[v] = at + 1
      const target = to[edges[at] ?? 0] ?? 0
      if (found[target] === 0) enter(target)
      else if (groupOf[target] === -1) lowest[v] = Math.min(lowest[v] ?? 0, found[target] ?? 0)
      return
    }
    depth -= 1
    if (lowest[v] === found[v]) close(v)
    const caller = path[depth - 1]
    if (depth > 0 && caller !== undefined) lowest[caller] = Math.min(lowest[caller] ?? 0, lowest[v] ?? 0)
  }

  for (let root = 0; root < vertices; root++) {
    if (found[root] === 0) enter(root)
    while (depth > 0) step(path[depth - 1] ?? 0)
  }
  return forwards(backwards, ends, groupOf)
}

/** Tarjan closes a group after all that it calls; turned round, callers come first. */
function forwards(backwards: Int32Array, ends: readonly number[], groupOf: Int32Array): Groups {
  const count = ends.length
  const vertices = backwards.length
  const start = new Int32Array(count + 1)
  for (let k = 0; k < count; k++) start[k + 1] = vertices - (ends[count - 2 - k] ?? 0)
  return {
    members: backwards.slice().reverse(),
    start,
    groupOf: groupOf.map((group) => count - 1 - group),
  }
}
