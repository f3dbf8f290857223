import { type Board, nameOf } from '#lib/model/board.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { WhatIf } from '#lib/model/what-if.ts'

export const whatIfKinds = [
  'load',
  'ramp',
  'cold-cache',
  'lost-domain',
  'slow-component',
  'retry-storm',
] as const
export type WhatIfKind = (typeof whatIfKinds)[number]

/** Where on the board something may happen. */
export interface WhatIfPlace {
  readonly id: string
  readonly name: string
}

/** What a what-if changes. */
export type WhatIfPart = Omit<WhatIf, 'id' | 'name'>

/** What a kind asks of whoever adds it, and what it makes of the board. */
interface Kind {
  /** Where it may happen; null when it happens everywhere. */
  readonly places: ((board: Board) => readonly WhatIfPlace[]) | null
  /** The number that it needs, and the one to begin with. */
  readonly value: { readonly label: ValueLabel; readonly start: number } | null
  readonly part: (board: Board, where: string, value: number) => WhatIfPart
}
type ValueLabel = 'loadValue' | 'rampValue' | 'hitValue' | 'slowValue'

/** The kinds of what-ifs that the panel offers; a board file may hold others. */
export const whatIfKind: Readonly<Record<WhatIfKind, Kind>> = {
  load: {
    places: null,
    value: { label: 'loadValue', start: 1000 },
    part: (_board, _, multiple) => ({ multiple }),
  },
  ramp: {
    places: null,
    value: { label: 'rampValue', start: 60 },
    part: (_board, _, doublingSeconds) => ({ ramp: { doublingSeconds } }),
  },
  'cold-cache': {
    places: ({ components }) =>
      components.filter(({ hitRatio, cache }) => hitRatio !== undefined || cache !== undefined).map(placeOf),
    value: { label: 'hitValue', start: 50 },
    part({ components }, where, percent) {
      const path = `components/${where}`
      const isComputed = components.some(({ id, cache }) => id === where && cache !== undefined)
      const hits = { path: `${path}/hitRatio`, value: Math.min(1, percent / 100) }
      // What is computed from the sizes of a cache counts before a number does.
      return { edits: isComputed ? [{ path: `${path}/cache` }, hits] : [hits] }
    },
  },
  'lost-domain': {
    places: ({ domains }) => domains.map(placeOf),
    value: null,
    part: ({ domains }, where) => ({ down: domains.flatMap(({ id }) => (id === where ? [id] : [])) }),
  },
  'slow-component': {
    places: ({ components }) => components.filter((row) => secondsOf(row) !== null).map(placeOf),
    value: { label: 'slowValue', start: 5 },
    part({ components }, where, factor) {
      const row = components.find(({ id }) => id === where)
      const seconds = row === undefined ? null : secondsOf(row)
      return seconds === null ? {} : edit(`components/${where}/service/meanSeconds`, seconds * factor)
    },
  },
  'retry-storm': {
    places: ({ connections, components }) =>
      connections.flatMap(({ id, from, to, retry }) => {
        if (retry === undefined || retry.retries === 0) return []
        const ends = [from, to].map((end) => components.find((row) => row.id === end))
        return [{ id, name: ends.map((end) => (end ? nameOf(end) : id)).join(' → ') }]
      }),
    value: null,
    part: (_board, where) => edit(`connections/${where}/retry/failureRatio`, 1),
  },
}

function placeOf(row: { readonly id: string; readonly name?: string }): WhatIfPlace {
  return { id: row.id, name: nameOf(row) }
}

/** The mean service time that a component is drawn with; null where it has none. */
export function secondsOf({ service }: Board['components'][number]): number | null {
  return service?.meanSeconds === undefined ? null : medianOf(service.meanSeconds, 'positive')
}

function edit(path: string, value: number): WhatIfPart {
  return { edits: [{ path, value }] }
}

/** A what-if with something more that happens at the same time; what it says already gives way. */
export function withPart(whatIf: WhatIf, { down, edits, ...part }: WhatIfPart): WhatIf {
  const paths = new Set(edits?.map(({ path }) => path))
  const kept = (whatIf.edits ?? []).filter(({ path }) => !paths.has(path))
  return {
    ...whatIf,
    ...part,
    ...(down && { down: [...new Set([...(whatIf.down ?? []), ...down])] }),
    ...(edits && { edits: [...kept, ...edits] }),
  }
}
