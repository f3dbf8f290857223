'use client'

import { useAnnouncement } from './announcements.ts'

/** Where screen readers listen. */
export function Announcer() {
  const { words, number } = useAnnouncement()
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" className="sr-only">
      <p key={number}>{words}</p>
    </div>
  )
}
