import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { allowance } from './allowance.ts'
import { hueOf } from './hue.ts'
import {
  everyoneElse,
  forgetTheGone,
  hear as hearOn,
  leave,
  type Presence,
  renew,
  restamp,
  type Speaker,
  silentSince,
} from './presence.ts'

const NOW = 1_700_000_000_000

/** One socket of a person; a page that comes back has another. */
function aSpeaker(name: string): Speaker {
  return { person: { id: name, name }, role: 'editor', gestures: allowance(1000, 1) }
}

/** What is heard on a board where nothing is sealed. */
function hear(presence: Presence, speaker: Speaker, states: Uint8Array, now: number) {
  return hearOn(presence, speaker, states, now, 'open')
}

/** A page with the stock presence, and the socket it speaks through. */
function aPage(name: string) {
  const awareness = new Awareness(new Y.Doc())
  const speaker = aSpeaker(name)
  const say = (clients = [awareness.clientID]) => encodeAwarenessUpdate(awareness, clients)
  return { awareness, speaker, say, client: awareness.clientID }
}

/** What a page shows of another after being told. */
function shown(awareness: Awareness, states: Uint8Array | null, client: number) {
  if (states !== null) applyAwarenessUpdate(awareness, states, 'server')
  return awareness.getStates().get(client)
}

test('a state is passed on with the identity the server knows', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  ana.awareness.setLocalState({ cursor: 1, person: { id: 'ben', name: 'ben' } })
  const told = hear(presence, ana.speaker, ana.say(), NOW)

  expect(shown(ben.awareness, told, ana.client)).toEqual({
    cursor: 1,
    person: { id: 'ana', name: 'ana', hue: hueOf('ana'), role: 'editor' },
  })
})

test('an echo of what others said is passed on to nobody', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  hear(presence, ben.speaker, ben.say(), NOW)
  shown(ben.awareness, hear(presence, ana.speaker, ana.say(), NOW), ana.client)

  expect(hear(presence, ben.speaker, ben.say([ana.client]), NOW)).toBe(null)
})

test('nobody moves or removes the cursor of another', () => {
  const presence: Presence = new Map()
  const [ana, mallory] = [aPage('ana'), aPage('mallory')]
  hear(presence, ana.speaker, ana.say(), NOW)
  mallory.awareness.meta.set(ana.client, { clock: Number.MAX_SAFE_INTEGER, lastUpdated: 0 })
  mallory.awareness.states.set(ana.client, { cursor: 'stolen' })

  expect(hear(presence, mallory.speaker, mallory.say([ana.client]), NOW)).toBe(null)
  mallory.awareness.states.delete(ana.client)
  expect(hear(presence, mallory.speaker, mallory.say([ana.client]), NOW)).toBe(null)
})

test('who leaves is taken off, and is seen again when the page comes back', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  shown(ben.awareness, hear(presence, ana.speaker, ana.say(), NOW), ana.client)
  expect(shown(ben.awareness, leave(presence, ana.speaker, NOW), ana.client)).toBe(undefined)

  const back = aSpeaker('ana')
  expect(shown(ben.awareness, hear(presence, back, ana.say(), NOW), ana.client)).toBeDefined()
})

test('an old socket that closes late does not take its page off the new one', () => {
  const presence: Presence = new Map()
  const ana = aPage('ana')
  hear(presence, ana.speaker, ana.say(), NOW)
  hear(presence, aSpeaker('ana'), ana.say(), NOW)

  expect(leave(presence, ana.speaker, NOW)).toBe(null)
})

test('a late echo does not bring back who has left', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  hear(presence, ben.speaker, ben.say(), NOW)
  shown(ben.awareness, hear(presence, ana.speaker, ana.say(), NOW), ana.client)
  leave(presence, ana.speaker, NOW)

  expect(hear(presence, ben.speaker, ben.say([ana.client]), NOW)).toBe(null)
})

test('a newcomer is told of everybody else, not of itself', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  hear(presence, ana.speaker, ana.say(), NOW)
  hear(presence, ben.speaker, ben.say(), NOW)
  const told = everyoneElse(presence, ben.speaker, 'open')

  expect(shown(ben.awareness, told, ana.client)).toBeDefined()
  expect(told?.[0]).toBe(1)
})

test('clocks given out grow over a restart of the server', () => {
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  for (const [cursor, presence] of [new Map(), new Map()].entries()) {
    ana.awareness.setLocalState({ cursor })
    const told = hear(presence, ana.speaker, ana.say(), NOW + cursor)
    expect(shown(ben.awareness, told, ana.client)).toMatchObject({ cursor })
  }
})

test.each([
  ['bytes that are no presence', Uint8Array.of(3, 1)],
  ['a count without states', Uint8Array.of(255, 255, 3)],
  ['a state that is no JSON', Uint8Array.of(1, 5, 1, 1, 123)],
  ['a state that is a list', Uint8Array.of(1, 5, 1, 2, 91, 93)],
  ['a message as long as a book', new Uint8Array(70_000)],
])('%s is ignored', (_what, states) => {
  const presence: Presence = new Map()

  expect(hear(presence, aPage('ana').speaker, states, NOW)).toBe(null)
  expect(presence.size).toBe(0)
})

test('one socket is at most a few people', () => {
  const presence: Presence = new Map()
  const states = [1000, ...Array.from({ length: 1000 }, (_, i) => [(i % 100) + 1, 1, 2, 123, 125]).flat()]
  hear(presence, aPage('ana').speaker, Uint8Array.from([232, 7, ...states.slice(1)]), NOW)

  expect(presence.size).toBe(4)
})

test('who left long ago is forgotten', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  hear(presence, ana.speaker, ana.say(), NOW)
  hear(presence, ben.speaker, ben.say(), NOW)
  leave(presence, ana.speaker, NOW)
  forgetTheGone(presence, NOW + 60_000)

  expect([...presence.keys()]).toEqual([ben.client])
})

test('on a sealed board only coming and going is seen', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  ana.awareness.setLocalState({ cursor: 1, selection: ['orders'] })
  const came = hearOn(presence, ana.speaker, ana.say(), NOW, 'sealed')
  ana.awareness.setLocalState({ cursor: 2, selection: ['payments'] })
  const moved = hearOn(presence, ana.speaker, ana.say(), NOW, 'sealed')
  const late = everyoneElse(presence, ben.speaker, 'sealed')

  expect(Object.keys(shown(ben.awareness, came, ana.client) ?? {})).toEqual(['person'])
  expect(moved).toBe(null)
  expect(Buffer.from(late ?? []).toString()).not.toMatch(/cursor|selection|orders|payments/)
  ana.awareness.setLocalState(null)
  expect(shown(ben.awareness, hearOn(presence, ana.speaker, ana.say(), NOW, 'sealed'), ana.client)).toBe(
    undefined,
  )
})

test('a hidden pointer is neither told nor betrayed by its moves', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  const hold = (pointer: object, selection: string[]) => {
    ana.awareness.setLocalState({ pointer, selection })
    return hearOn(presence, ana.speaker, ana.say(), NOW, 'pointerless')
  }
  const came = hold({ x: 1, y: 2 }, [])
  const moved = hold({ x: 3, y: 4 }, [])
  const chose = hold({ x: 3, y: 4 }, ['orders'])

  expect(shown(ben.awareness, came, ana.client)).toMatchObject({ pointer: null })
  expect(moved).toBe(null)
  expect(shown(ben.awareness, chose, ana.client)).toMatchObject({ pointer: null, selection: ['orders'] })
})

test('the pointer of a facilitator stays when the others are hidden', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  const fay: Speaker = { ...ana.speaker, role: 'facilitator' }
  ana.awareness.setLocalState({ pointer: { x: 1, y: 2 } })
  const told = hearOn(presence, fay, ana.say(), NOW, 'pointerless')

  expect(shown(ben.awareness, told, ana.client)).toMatchObject({ pointer: { x: 1, y: 2 } })
})

test('whoever only moved on a sealed board is as silent as who did nothing', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  for (const { awareness, speaker, say } of [ana, ben]) {
    awareness.setLocalState({ cursor: 1 })
    hearOn(presence, speaker, say(), NOW, 'sealed')
  }
  ana.awareness.setLocalState({ cursor: 2 })
  hearOn(presence, ana.speaker, ana.say(), NOW + 20_000, 'sealed')
  const silent = silentSince(presence, NOW + 10_000)
  const told = everyoneElse(presence, ben.speaker, 'sealed', silent)

  expect(silent).toEqual([ana.client, ben.client])
  expect(Object.keys(shown(ben.awareness, told, ana.client) ?? {})).toEqual(['person'])
})

test('what was hidden is seen again when the board is opened', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  ana.awareness.setLocalState({ cursor: 2 })
  shown(ben.awareness, hearOn(presence, ana.speaker, ana.say(), NOW, 'sealed'), ana.client)
  renew(presence, NOW)

  expect(shown(ben.awareness, everyoneElse(presence, ben.speaker, 'open'), ana.client)).toMatchObject({
    cursor: 2,
  })
})

test('a new name and a new role are shown at once', () => {
  const presence: Presence = new Map()
  const [ana, ben] = [aPage('ana'), aPage('ben')]
  shown(ben.awareness, hear(presence, ana.speaker, ana.say(), NOW), ana.client)
  const speaker = Object.assign(ana.speaker, { person: { id: 'ana', name: 'Ana Kim' }, role: 'facilitator' })
  const told = restamp(presence, speaker, NOW, 'open')

  expect(shown(ben.awareness, told, ana.client)).toMatchObject({
    person: { name: 'Ana Kim', role: 'facilitator' },
  })
})

test('a hand that moves too fast is not shown to everybody', () => {
  const presence: Presence = new Map()
  const ana = aPage('ana')
  const speaker = { ...ana.speaker, gestures: allowance(2, 1000) }
  const told = [1, 2, 3, 4].map((cursor) => {
    ana.awareness.setLocalState({ cursor })
    return hear(presence, speaker, ana.say(), NOW)
  })

  expect(told.map((states) => states !== null)).toEqual([true, true, false, false])
})
