import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Edit } from '#lib/document/edit.ts'
import type { Person } from '#lib/document/presence.ts'
import type { Reading } from '#lib/document/read.ts'
import type { Session, SessionState } from '#lib/document/session.ts'
import type { Board } from '#lib/model/board.ts'
import type { Problem } from '#lib/model/problem.ts'
import { type Paced, paced } from './paced.ts'

/** The session of the board that is open on this page. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession needs a board page around it.')
  return session
}

/** The board as it is now; the same object until something changes. */
export function useBoard(): Board {
  const { reading } = shownOf(useSession())
  return useSyncExternalStore(reading.subscribe, () => reading.current().board)
}

/**
 * What the board says, for whoever does not draw it: the same object while cards and boxes are only moved about, so
 * that the places in it may be old.
 */
export function useMeaning(): Board {
  const { reading } = shownOf(useSession())
  return useSyncExternalStore(reading.subscribe, () => reading.current().meaning)
}

/** What is in the document but could not be put on the board. */
export function useHidden(): readonly Problem[] {
  const { reading } = shownOf(useSession())
  return useSyncExternalStore(reading.subscribe, () => reading.current().hidden)
}

/** Applies a command's edits as one step. */
export function useApply(): (edits: readonly Edit[]) => void {
  return useSession().document.apply
}

/** Everybody else at the board. */
export function usePeople(): readonly Person[] {
  const { people } = shownOf(useSession())
  return useSyncExternalStore(people.subscribe, people.current)
}

export function useSessionState(): SessionState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.state)
}

/** What a page shows of a session, once for all of its views. */
interface Shown {
  readonly reading: Paced<Reading>
  readonly people: Paced<readonly Person[]>
}

const shown = new WeakMap<Session, Shown>()

function shownOf(session: Session): Shown {
  const { document, presence, state } = session
  const known = shown.get(session) ?? {
    // Whoever hears that the board has arrived finds it: what comes until then is shown at once.
    reading: paced(document.reading, (onChange) =>
      document.subscribe((isOwn) => onChange(isOwn || !state().loaded)),
    ),
    people: paced(presence.others, presence.subscribe),
  }
  shown.set(session, known)
  return known
}
