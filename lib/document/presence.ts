import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import type { Point } from '#lib/model/field.ts'
import { type Role, role } from './standing.ts'

/** Signs with which people answer without a word. */
export const reactions = ['agree', 'like', 'cheer', 'question', 'risk'] as const
export type Reaction = (typeof reactions)[number]

/** What somebody sees: the point in the middle of their canvas and how near it is. */
export interface View extends Point {
  readonly zoom: number
}

/** What one tab shows of itself: gestures, shared and never kept. */
export interface Gestures {
  /** Where the pointer is on the canvas; null when it is elsewhere. */
  readonly pointer: Point | null
  /** Ids of what is selected. */
  readonly selection: readonly string[]
  /** Where things are while a hand moves them; the document hears of it when the hand lets go. */
  readonly inTheAir: Readonly<Record<string, Point>>
  /** Null while somebody follows another person: whoever follows two who follow each other stays. */
  readonly view: View | null
  /** The pointer is a light that points something out. */
  readonly laser: boolean
  readonly reaction: Reaction | null
  /** When the phase began that this person is done with, in the server's milliseconds; null while they are not. */
  readonly doneSince: number | null
}

/** Somebody at the board. `key` is one tab; the same person may have several. */
export interface Person extends Gestures {
  readonly key: number
  /** Who it is to the server, the same in all their tabs; null where no server says. */
  readonly id: string | null
  readonly name: string
  /** A hue of the colour circle, in degrees. */
  readonly hue: number
  /** What the server says they may do; null where no server does. */
  readonly role: Role | null
}

export interface Presence {
  /** Everybody else; the same list until something changes. */
  others(): readonly Person[]
  subscribe(listener: () => void): () => void
  show(gestures: Partial<Gestures>): void
  introduce(name: string): void
  /** While a tab is not seen it shows nothing but who is here; on waking, what it shows by then. */
  rest(isResting: boolean): void
  destroy(): void
}

const still: Gestures = {
  pointer: null,
  selection: [],
  inTheAir: {},
  view: null,
  laser: false,
  reaction: null,
  doneSince: null,
}
/** 20 updates a second to few people, fewer as the room fills, because each goes to everybody. */
const intervalMilliseconds = (people: number) => (people <= 10 ? 50 : people <= 30 ? 100 : 200)

const finite = v.pipe(v.number(), v.finite())
const point = v.object({ x: finite, y: finite })
const name = v.fallback(v.pipe(v.string(), v.maxLength(80)), '')
/** `person` is the server's word on who it is; what a tab says of itself counts only where no server does. */
const state = v.object({
  name,
  person: v.fallback(
    v.nullable(
      v.object({ id: v.optional(v.string()), name, hue: v.optional(finite), role: v.optional(role) }),
    ),
    null,
  ),
  hue: v.fallback(finite, 0),
  pointer: v.fallback(v.nullable(point), null),
  selection: v.fallback(v.pipe(v.array(v.string()), v.maxLength(1000)), []),
  inTheAir: v.fallback(v.record(v.string(), point), {}),
  view: v.fallback(v.nullable(v.object({ x: finite, y: finite, zoom: v.pipe(finite, v.gtValue(0)) })), null),
  laser: v.fallback(v.boolean(), false),
  reaction: v.fallback(v.nullable(v.picklist(reactions)), null),
  doneSince: v.fallback(v.nullable(finite), null),
})

/** Shows this tab's gestures to the others and theirs to us. What comes from others is parsed, never trusted. */
export function presence(awareness: Awareness, name: string): Presence {
  const listeners = new Set<() => void>()
  let mine = { ...still, name, hue: hueOf(awareness.clientID) }
  let seen: readonly Person[] | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let lastSent = 0
  let isResting = false

  function send(): void {
    timer = null
    lastSent = performance.now()
    awareness.setLocalState(isResting ? { ...mine, ...still } : mine)
  }
  function sendSoon(): void {
    if (timer !== null) return
    const wait = lastSent + intervalMilliseconds(awareness.getStates().size) - performance.now()
    if (wait <= 0) send()
    else timer = setTimeout(send, wait)
  }
  function onChange(_: unknown, origin: unknown): void {
    if (origin === 'local') return
    seen = null
    for (const listener of listeners) listener()
  }
  awareness.on('change', onChange)
  send()

  return {
    others() {
      seen ??= peopleOf(awareness)
      return seen
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show(gestures) {
      mine = { ...mine, ...gestures }
      if (!isResting) sendSoon()
    },
    introduce(newName) {
      mine = { ...mine, name: newName }
      sendSoon()
    },
    rest(resting) {
      isResting = resting
      sendSoon()
    },
    destroy() {
      if (timer !== null) clearTimeout(timer)
      awareness.off('change', onChange)
      awareness.setLocalState(null)
      listeners.clear()
    },
  }
}

/** What a tab shows is another object with every change, so whoever has not moved stays the same person. */
const known = new WeakMap<object, Person>()

function peopleOf(awareness: Awareness): readonly Person[] {
  const people: Person[] = []
  for (const [key, value] of awareness.getStates()) {
    const person = key === awareness.clientID ? null : (known.get(value) ?? personOf(key, value))
    if (person === null) continue
    known.set(value, person)
    people.push(person)
  }
  return people.sort((a, b) => a.key - b.key)
}

function personOf(key: number, value: unknown): Person | null {
  const parsed = v.safeParse(state, value)
  if (!parsed.success) return null
  const { person, ...shown } = parsed.output
  return {
    key,
    ...shown,
    id: person?.id ?? null,
    name: person?.name ?? shown.name,
    hue: person?.hue ?? shown.hue,
    role: person?.role ?? null,
  }
}

/** Golden-angle steps keep the colours of any few people apart. */
function hueOf(client: number): number {
  return Math.round((client * 137.508) % 360)
}
