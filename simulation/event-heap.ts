/** Events in the order of their times; ties in any order. */
export interface EventHeap {
  /** `code` says what happens; `stamp` which use of its row is meant. */
  push(time: number, code: number, stamp: number): void
  /** Removes the earliest and lays it in `time`, `code` and `stamp`; there must be one. */
  pop(): void
  time: number
  code: number
  stamp: number
}

/** A binary heap in typed arrays, which grow by doubling. */
export function eventHeap(): EventHeap {
  let times = new Float64Array(1024)
  let codes = new Int32Array(1024)
  let stamps = new Int32Array(1024)
  let size = 0
  const heap: EventHeap = { push, pop, time: 0, code: 0, stamp: 0 }
  return heap

  function push(time: number, code: number, stamp: number): void {
    if (size === times.length) grow()
    let hole = size++
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      if ((times[parent] ?? 0) <= time) break
      move(parent, hole)
      hole = parent
    }
    lay(hole, time, code, stamp)
  }

  function pop(): void {
    heap.time = times[0] ?? 0
    heap.code = codes[0] ?? 0
    heap.stamp = stamps[0] ?? 0
    size--
    const time = times[size] ?? 0
    let hole = 0
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && (times[child + 1] ?? 0) < (times[child] ?? 0)) child++
      if ((times[child] ?? 0) >= time) break
      move(child, hole)
      hole = child
    }
    lay(hole, time, codes[size] ?? 0, stamps[size] ?? 0)
  }

  function move(from: number, to: number): void {
    lay(to, times[from] ?? 0, codes[from] ?? 0, stamps[from] ?? 0)
  }

  function lay(place: number, time: number, code: number, stamp: number): void {
    times[place] = time
    codes[place] = code
    stamps[place] = stamp
  }

  function grow(): void {
    times = doubled(times, new Float64Array(size * 2))
    codes = doubled(codes, new Int32Array(size * 2))
    stamps = doubled(stamps, new Int32Array(size * 2))
  }
}

/** The longer array, starting with what the shorter one holds. */
export function doubled<List extends Float64Array | Int32Array>(short: List, long: List): List {
  long.set(short)
  return long
}
