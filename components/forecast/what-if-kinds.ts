import { type Board, nameOf } from '#lib/model/board.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import type { whatIfTexts } from './what-if-texts.ts'

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

/** What a kind asks of whoever adds it, and what it makes of the board. */
interface Kind {
  /** Where it may happen; null when it happens everywhere. */
  readonly places: ((board: Board) => readonly WhatIfPlace[]) | null
  /** The number that it needs, and the one to begin with. */
  readonly value: { readonly label: ValueLabel; readonly start: number } | null
  readonly name: (text: Texts, where: string, value: string) => string
  readonly row: (board: Board, where: string, value: number) => Omit<WhatIf, 'id' | 'name'>
}
type Texts = (typeof whatIfTexts)['en']
type ValueLabel = 'loadValue' | 'rampValue' | 'hitValue' | 'slowValue'

/** The kinds of what-ifs that the panel offers; a board file may hold others. */
export const whatIfKind: Readonly<Record<WhatIfKind, Kind>> = {
  load: {
    places: null,
    value: { label: 'loadValue', start: 1000 },
    name: (text, _, value) => text.loadName(value),
    row: (_board, _, multiple) => ({ multiple }),
  },
  ramp: {
    places: null,
    value: { label: 'rampValue', start: 60 },
    name: (text, _, value) => text.rampName(value),
    row: (_board, _, doublingSeconds) => ({ ramp: { doublingSeconds } }),
  },
  'cold-cache': {
    places: ({ components }) => components.filter(({ hitRatio }) => hitRatio !== undefined).map(placeOf),
    value: { label: 'hitValue', start: 50 },
    name: (text, where, value) => text.hitName(where, value),
    row: (_board, where, percent) => edit(`components/${where}/hitRatio`, Math.min(1, percent / 100)),
  },
  'lost-domain': {
    places: ({ domains }) => domains.map(placeOf),
    value: null,
    name: (text, where) => text.lostName(where),
    row: ({ domains }, where) => ({ down: domains.flatMap(({ id }) => (id === where ? [id] : [])) }),
  },
  'slow-component': {
    places: ({ components }) => components.filter((row) => secondsOf(row) !== null).map(placeOf),
    value: { label: 'slowValue', start: 5 },
    name: (text, where, value) => text.slowName(where, value),
    row({ components }, where, factor) {
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
    name: (text, where) => text.stormName(where),
    row: (_board, where) => edit(`connections/${where}/retry/failureRatio`, 1),
  },
}

function placeOf(row: { readonly id: string; readonly name?: string }): WhatIfPlace {
  return { id: row.id, name: nameOf(row) }
}

function secondsOf({ service }: Board['components'][number]): number | null {
  return service?.meanSeconds === undefined ? null : medianOf(service.meanSeconds, 'positive')
}

function edit(path: string, value: number): Omit<WhatIf, 'id' | 'name'> {
  return { edits: [{ path, value }] }
}
