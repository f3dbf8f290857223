'use client'

import { useTexts } from '#components/language/use-language.ts'
import { talkTexts } from './talk-texts.ts'
import { useUnreadCount } from './use-threads.ts'

/** The name of the panel's part where people talk, with how much of it is new. */
export function TalkTab() {
  const text = useTexts(talkTexts)
  const unread = useUnreadCount()
  return (
    <>
      {text.talk}
      {unread > 0 && (
        <span className="ml-1.5 rounded-full bg-select px-1.5 py-0.5 font-semibold text-surface text-xs">
          <span aria-hidden="true">{unread}</span>
          <span className="sr-only">{text.unread(String(unread))}</span>
        </span>
      )}
    </>
  )
}
