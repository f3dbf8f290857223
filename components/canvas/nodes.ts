import { type Node, Position } from '@xyflow/react'
import type { ItemKey } from '#components/board/screen.ts'
import type { Person } from '#lib/document/presence.ts'
import { type Board, emptyBoard, nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Point } from '#lib/model/field.ts'
import { componentSize, domainRectangle, noteSize } from '#lib/model/geometry.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import type { LoadState } from '#lib/model/load-state.ts'
import type { Note } from '#lib/model/note.ts'
import { pinPlaces, pinSize } from '#lib/model/pins.ts'
import { placementsOf } from '#lib/model/placement.ts'
import type { CardPlaces } from './card-places.ts'
import { isSameList } from './is-same-list.ts'
import type { ItemNames } from './use-item-names.ts'

/** What a card on the canvas shows. */
export interface ComponentData extends Record<string, unknown> {
  readonly component: Component
  readonly load: LoadState | undefined
  /** The domains it is spread over, `Zone 1 ×4`, when no single container shows that. */
  readonly spread: readonly string[]
  readonly lost: boolean
  /** A row of the panel that is looked at leads over it. */
  readonly lit: boolean
  readonly renaming: boolean
  readonly selectedBy: string
}
export interface DomainData extends Record<string, unknown> {
  readonly domain: FailureDomain
  readonly load: LoadState | undefined
  readonly lost: boolean
  readonly renaming: boolean
  readonly selectedBy: string
  /** What stands here although it is drawn elsewhere: `API ×4`. */
  readonly placed: readonly string[]
}
export type ComponentNode = Node<ComponentData, 'component'>
export type DomainNode = Node<DomainData, 'domain'>
export interface NoteData extends Record<string, unknown> {
  readonly note: Note
  /** It hangs on something and is shown as a pin there. */
  readonly pinned: boolean
  readonly renaming: boolean
  readonly selectedBy: string
}
export type NoteNode = Node<NoteData, 'note'>
export type BoardNode = ComponentNode | DomainNode | NoteNode

/** Everything that the nodes are derived from. */
export interface NodeSource {
  readonly board: Board
  readonly air: ReadonlyMap<string, Point>
  readonly places: CardPlaces
  readonly selection: ReadonlySet<ItemKey>
  readonly loads: ReadonlyMap<string, LoadState>
  readonly down: ReadonlySet<DomainId>
  readonly lost: ReadonlySet<ComponentId>
  readonly lit: ReadonlySet<ItemKey>
  readonly renaming: ItemKey | null
  /** The components that are drawn one by one; null is all. */
  readonly near: ReadonlySet<ItemKey> | null
  readonly people: readonly Person[]
  readonly names: Pick<ItemNames, 'ofComponent' | 'ofDomain' | 'ofNote'>
  /** What readers call the kind of thing, in place of "node". */
  readonly roles: Readonly<Record<'component' | 'domain' | 'note', string>>
}

/**
 * Derives the nodes again and again. A node whose ingredients are the same keeps its identity, so React Flow looks
 * only at what changed; there is no second copy of the board to keep in step.
 */
export function nodeDeriver(): (source: NodeSource) => BoardNode[] {
  const kept = new Map<string, { ingredients: readonly unknown[]; node: BoardNode }>()
  let last: BoardNode[] = []
  let lastBoard: Board | null = null
  let lastWords = placementWords(emptyBoard)

  function words(board: Board): typeof lastWords {
    if (board.components !== lastBoard?.components || board.domains !== lastBoard.domains)
      lastWords = placementWords(board)
    lastBoard = board
    return lastWords
  }

  function keep<Kind extends BoardNode>(
    key: ItemKey,
    ingredients: readonly unknown[],
    make: () => Kind,
  ): BoardNode {
    const before = kept.get(key)
    if (before?.ingredients.every((value, index) => Object.is(value, ingredients[index]))) return before.node
    const node = make()
    kept.set(key, { ingredients, node })
    return node
  }

  return (source) => {
    const { board, air, places, selection, loads, down, lost, lit, renaming, near, names, roles } = source
    const watchers = selectedBy(source.people)
    const { spread, placed } = words(board)
    const domains = board.domains.map((domain) => {
      const key: ItemKey = `domains/${domain.id}`
      const rectangle = domainRectangle(domain)
      const { x, y } = air.get(key) ?? rectangle
      const depth = -1000 - rectangle.width * rectangle.height * 1e-6
      const data: DomainData = {
        domain,
        load: loads.get(domain.id),
        lost: down.has(domain.id),
        renaming: renaming === key,
        selectedBy: watchers.get(key) ?? '',
        placed: placed.get(domain.id) ?? nowhere,
      }
      const ariaLabel = names.ofDomain(domain, data.load, data.lost)
      return keep(key, [...Object.values(data), selection.has(key), x, y, ariaLabel, roles.domain], () => ({
        id: key,
        type: 'domain',
        ariaLabel,
        domAttributes: { 'aria-roledescription': roles.domain, tabIndex: -1 },
        position: { x, y },
        width: rectangle.width,
        height: rectangle.height,
        zIndex: Math.round(depth),
        ...(domain.locked ? locked : {}),
        selected: selection.has(key),
        dragHandle: '.domain-handle',
        data,
      }))
    })
    const components = board.components.flatMap((component) => {
      const key: ItemKey = `components/${component.id}`
      if (near?.has(key) === false) return []
      const { x, y } = places.get(component.id) ?? origin
      const data: ComponentData = {
        component,
        load: loads.get(component.id),
        spread: spread.get(component.id) ?? nowhere,
        lost: lost.has(component.id),
        lit: lit.has(key),
        renaming: renaming === key,
        selectedBy: watchers.get(key) ?? '',
      }
      const ariaLabel = names.ofComponent(component, data.load, data.lost)
      return [
        keep(key, [...Object.values(data), selection.has(key), x, y, ariaLabel, roles.component], () => ({
          id: key,
          type: 'component',
          ariaLabel,
          domAttributes: { 'aria-roledescription': roles.component, tabIndex: -1 },
          position: { x, y },
          ...componentSize,
          handles,
          ...(component.locked ? locked : {}),
          selected: selection.has(key),
          data,
        })),
      ]
    })
    const pins = pinPlaces(board, air)
    const notes = board.notes.flatMap((note) => {
      const key: ItemKey = `notes/${note.id}`
      const pin = pins.get(note.id)
      const at = pin ?? air.get(key) ?? pointOf(note)
      if (at === null) return []
      const data: NoteData = {
        note,
        pinned: pin !== undefined,
        renaming: renaming === key,
        selectedBy: watchers.get(key) ?? '',
      }
      const ariaLabel = names.ofNote(note)
      const { x, y } = at
      return [
        keep(key, [...Object.values(data), selection.has(key), x, y, ariaLabel, roles.note], () => ({
          id: key,
          type: 'note',
          ariaLabel,
          domAttributes: { 'aria-roledescription': roles.note, tabIndex: -1 },
          position: { x, y },
          ...(pin ? { width: pinSize, height: pinSize, draggable: false, zIndex: 10 } : noteSize),
          ...(note.locked ? locked : {}),
          connectable: false,
          selected: selection.has(key),
          data,
        })),
      ]
    })
    const nodes = [...domains, ...components, ...notes]
    if (!isSameList(nodes, last)) last = nodes
    return last
  }
}

/** Where a note that hangs on nothing lies; one that hangs on what is gone lies nowhere. */
function pointOf({ on }: Note): Point | null {
  return on !== undefined && 'point' in on ? on.point : null
}

const origin: Point = { x: 0, y: 0 }
const nowhere: readonly string[] = []
/** A locked thing stays where it is; it can be selected, or nobody could unlock it. */
const locked = { draggable: false }

/**
 * Where lines may start and end: a point on each side, and the whole card for the connecting tool. Stated, so that
 * nothing waits for a measurement; the lines themselves run from border to border wherever that is shortest.
 */
const handles: NonNullable<Node['handles']> = [
  side(Position.Top, componentSize.width / 2, 0),
  side(Position.Right, componentSize.width, componentSize.height / 2),
  side(Position.Bottom, componentSize.width / 2, componentSize.height),
  side(Position.Left, 0, componentSize.height / 2),
  { id: 'whole', type: 'source', position: Position.Left, x: 0, y: 0, ...componentSize },
]

function side(position: Position, x: number, y: number): NonNullable<Node['handles']>[number] {
  return { id: position, type: 'source', position, x, y, width: 1, height: 1 }
}

/** Where instances stand, from both ends; lists keep their identity as long as the board's lists do. */
function placementWords(board: Board): {
  readonly spread: ReadonlyMap<string, readonly string[]>
  readonly placed: ReadonlyMap<string, readonly string[]>
} {
  const names = new Map<string, string>(board.domains.map((domain) => [domain.id, nameOf(domain)]))
  const spread = new Map<string, readonly string[]>()
  const placed = new Map<string, string[]>()
  for (const component of board.components) {
    const placements = placementsOf(component)
    if (placements.length < 2) continue
    spread.set(
      component.id,
      placements.map(([id, count]) => `${names.get(id) ?? id} ×${count}`),
    )
    for (const [id, count] of placements) {
      const list = placed.get(id) ?? []
      list.push(`${nameOf(component)} ×${count}`)
      placed.set(id, list)
    }
  }
  return { spread, placed }
}

/** For each item the name and colour of somebody who has it selected. */
function selectedBy(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ selection, name, hue }) => selection.map((key) => [key, `${hue} ${name}`])),
  )
}
