import { useMemo } from 'react'
import { useAdmission } from '#components/board/use-admission.ts'
import { useTalk } from './talk.ts'
import { type Thread, threadsOf, unreadOf } from './threads.ts'

/** The threads of this board; the same list until something is said. */
export function useThreads(): readonly Thread[] {
  const comments = useTalk((state) => state.comments)
  return useMemo(() => threadsOf([...comments.values()]), [comments])
}

/** How many comments of others this person has not seen. */
export function useUnreadCount(): number {
  const comments = useTalk((state) => state.comments)
  const lastRead = useTalk((state) => state.lastRead)
  const { person } = useAdmission()
  return useMemo(
    () => unreadOf([...comments.values()], person.id, lastRead).length,
    [comments, lastRead, person.id],
  )
}
