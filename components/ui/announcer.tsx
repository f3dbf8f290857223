'use client'

import { useAnnouncements } from './announcements.ts'

/** Where screen readers listen. What is added is said after what came before it, and takes the place of nothing. */
export function Announcer() {
  const list = useAnnouncements((state) => state.list)
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" className="sr-only">
      {list.map(({ words, number }) => (
        <p key={number}>{words}</p>
      ))}
    </div>
  )
}
