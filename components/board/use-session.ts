import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Edit } from '#lib/document/edit.ts'
import type { Person } from '#lib/document/presence.ts'
import type { Session, SessionState } from '#lib/document/session.ts'
import type { Board } from '#lib/model/board.ts'
import type { Problem } from '#lib/model/problem.ts'

/** The session of the board that is open on this page. */
export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession needs a board page around it.')
  return session
}

/** The board as it is now; the same object until something changes. */
export function useBoard(): Board {
  const { document } = useSession()
  return useSyncExternalStore(document.subscribe, () => document.reading()).board
}

/** What is in the document but could not be put on the board. */
export function useHidden(): readonly Problem[] {
  const { document } = useSession()
  return useSyncExternalStore(document.subscribe, () => document.reading()).hidden
}

/** Applies a command's edits as one step. */
export function useApply(): (edits: readonly Edit[]) => void {
  return useSession().document.apply
}

/** Everybody else at the board. */
export function usePeople(): readonly Person[] {
  const { presence } = useSession()
  return useSyncExternalStore(presence.subscribe, presence.others)
}

export function useSessionState(): SessionState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.state)
}
