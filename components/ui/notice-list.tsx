'use client'

import { useNotices } from './notices.ts'

/** The place where messages appear; readers hear them politely. */
export function NoticeList() {
  const notices = useNotices((state) => state.notices)
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-50 grid justify-items-center gap-2"
    >
      {notices.map(({ id, text }) => (
        <p key={id} className="rounded-lg bg-ink px-4 py-2 text-sm text-surface shadow-float">
          {text}
        </p>
      ))}
    </div>
  )
}
