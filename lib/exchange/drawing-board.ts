import type { ComponentKind } from '#lib/model/component.ts'
import type { ConnectionMode } from '#lib/model/connection.ts'
import type { DomainKind } from '#lib/model/domain.ts'
import type { Point, Size } from '#lib/model/field.ts'
import { freshIds } from './fresh-id.ts'
import { grouped } from './grouped.ts'
import type { Imported, ImportLine } from './imported.ts'
import { importedBoard } from './imported-board.ts'
import { kindGuess } from './kind-guess.ts'
import { kindLine } from './kind-line.ts'

/** A picture of a system in another format: boxes, lines between them, groups around them. */
export interface Drawing {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly groups: readonly Group[]
  readonly report: readonly ImportLine[]
}

/** What becomes a component; the key is what lines and groups refer to. */
export interface Box {
  readonly key: string
  readonly name: string
  /** The kind, where the format says it; else it is guessed from the hint and the name. */
  readonly kind?: ComponentKind
  /** What the format says beside the name: a technology, a type, an icon. */
  readonly hint?: string
  readonly parent?: string
  readonly position?: Point
  /** Further fields of the component, such as its instances. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** What becomes a connection, between the keys of two boxes. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly name?: string
  readonly mode?: ConnectionMode
}

/** What becomes a failure domain. */
export interface Group {
  readonly key: string
  readonly name: string
  readonly kind?: DomainKind
  readonly parent?: string
  readonly position?: Point
  readonly size?: Size
}

/**
 * A drawing as a board: boxes are components, groups are domains, lines are connections without a count of calls, for
 * a drawing has none. Lines to what is not a box are told.
 */
export function drawingBoard({ boxes, lines, groups, report }: Drawing, title: string): Imported {
  // a domain lists components and domains by their ids alone, so the two share none
  const [id, connectionId] = [freshIds(), freshIds()]
  const components = new Map(boxes.map(({ key, name }) => [key, id(name)]))
  const domains = new Map(groups.map(({ key, name }) => [key, id(name)]))
  const guessed = boxes.map((box) => componentOf(box, components.get(box.key) ?? ''))
  const different = new Map(lines.map((line) => [JSON.stringify(line), line]))
  const connections = [...different.values()].flatMap(({ from, to, name, mode }) => {
    const [start, end] = [components.get(from), components.get(to)]
    if (start === undefined || end === undefined) return []
    const words = name === undefined || name.trim() === '' ? {} : { name: name.trim() }
    const kind = mode === undefined || mode === 'sync' ? {} : { mode }
    return [{ id: connectionId(`${start}-${end}`), from: start, to: end, ...words, ...kind }]
  })
  const [boxesIn, groupsIn] = [grouped(boxes, parentOf), grouped(groups, parentOf)]
  const stray = [...different.values()].filter(({ from, to }) => !components.has(from) || !components.has(to))
  return importedBoard({
    title,
    components: guessed.map(({ component }) => component),
    connections,
    domains: groups.map(({ key, name, kind, position, size }) => ({
      ...{ id: domains.get(key), name, kind: kind ?? 'other' },
      contains: [
        ...(boxesIn.get(key) ?? []).flatMap((box) => components.get(box.key) ?? []),
        ...(groupsIn.get(key) ?? []).flatMap((group) => domains.get(group.key) ?? []),
      ],
      ...(position === undefined ? {} : { position }),
      ...(size === undefined ? {} : { size }),
    })),
    report: [
      ...guessed.flatMap((each) => each.report),
      ...report,
      ...stray.map(
        ({ from, to }): ImportLine => ({ what: 'stray-line', path: '', detail: `${from} → ${to}` }),
      ),
    ],
  })
}

function parentOf({ parent }: Pick<Box, 'parent'>): string | undefined {
  return parent
}

function componentOf({ name, kind, hint = '', position, fields }: Box, id: string) {
  const guess = kindGuess(name, hint)
  const place = position === undefined ? {} : { position }
  const from = guess.from === 'image' ? 'type' : guess.from
  const report: ImportLine[] = []
  if (kind === undefined && from === 'type')
    report.push({ what: 'kind', path: name, kind: guess.kind, from, detail: hint })
  else if (kind === undefined) report.push(kindLine(name, guess, ''))
  return { component: { id, name, kind: kind ?? guess.kind, ...place, ...fields }, report }
}
