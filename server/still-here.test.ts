import { afterAll, expect, test, vi } from 'vitest'
import { allowance } from './allowance.ts'
import type { Conduct } from './conduct.ts'
import type { Member } from './member.ts'
import { hear, type Presence } from './presence.ts'
import { tellStillHere } from './still-here.ts'

// Before the stock client is loaded: it takes hold of the clock when it is.
vi.useFakeTimers({ now: 1_700_000_000_000 })
const { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } = await import('y-protocols/awareness')
const Y = await import('yjs')
afterAll(() => {
  vi.useRealTimers()
})

const sealed = { workshop: { state: null }, round: { stage: 'voting' } } as unknown as Conduct // all that is asked
const PRESENCE_HEADER = 3

/** A page with the stock presence at a sealed board. */
function aPage(name: string, presence: Presence, members: Set<Member>) {
  const awareness = new Awareness(new Y.Doc())
  const member = {
    person: { id: name, name },
    role: 'editor',
    gestures: allowance(1000, 1),
    send(frame: Uint8Array) {
      const length = frame[1] ?? 0
      applyAwarenessUpdate(awareness, frame.subarray(length < 128 ? 2 : PRESENCE_HEADER), 'server')
    },
  } as Partial<Member> as Member // a socket that only speaks of presence
  members.add(member)
  const say = () => {
    const states = encodeAwarenessUpdate(awareness, [awareness.clientID])
    hear(presence, member, states, Date.now(), 'sealed')
  }
  awareness.on('update', (_: unknown, origin: unknown) => origin === 'local' && say())
  awareness.setLocalState({ pointer: null })
  return awareness
}

test('nobody vanishes while a ballot takes six minutes', () => {
  const presence: Presence = new Map()
  const members = new Set<Member>()
  const [ana, ben] = [aPage('ana', presence, members), aPage('ben', presence, members)]
  const room = { presence, members, isSealing: false, conduct: sealed }
  for (let seconds = 0; seconds < 360; seconds += 10) {
    vi.advanceTimersByTime(10_000)
    tellStillHere(room, Date.now())
    if (seconds >= 20) expect([...ana.getStates().keys()]).toContain(ben.clientID)
  }
  ben.destroy()
  vi.advanceTimersByTime(30_000)
  tellStillHere(room, Date.now())

  expect([...ana.getStates().keys()]).toEqual([ana.clientID])
  ana.destroy()
})
