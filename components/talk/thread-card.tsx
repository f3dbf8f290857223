'use client'

import { useEffect, useRef, useState } from 'react'
import { useGoTo } from '#components/board/use-go-to.ts'
import { useMeaning, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { isSealed } from '#lib/workshop/room.ts'
import { CommentItem } from './comment-item.tsx'
import { Composer } from './composer.tsx'
import type { Named } from './mentions.ts'
import { changeTalk, useTalk } from './talk.ts'
import { talkTexts } from './talk-texts.ts'
import type { Thread } from './threads.ts'
import { useAnchorWords } from './use-anchor-words.ts'
import { useSaying } from './use-saying.ts'

/** One thread: what it is on, what was said, and what may be done with it. */
export function ThreadCard({
  thread,
  people,
}: {
  readonly thread: Thread
  readonly people: readonly Named[]
}) {
  const text = useTexts(talkTexts)
  const board = useMeaning()
  const { role } = useSessionState()
  const isQuiet = useRoom(isSealed)
  const mayTalk = role !== 'viewer' && !isQuiet
  const isOpen = useTalk((state) => state.thread === thread.id)
  const hasDraft = useTalk((state) => (state.drafts[thread.id] ?? '') !== '')
  const [isReplying, setIsReplying] = useState(hasDraft)
  const { api, tell } = useSaying()
  const { title, isThere } = useAnchorWords()(thread.on, board)
  const goTo = useGoTo()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <article
      ref={card}
      aria-label={title}
      aria-current={isOpen || undefined}
      className={`grid gap-2 rounded-xl border p-3 ${isOpen ? 'border-select' : 'border-line'}`}
    >
      <header className="flex flex-wrap items-center gap-2 text-xs">
        <h3 className="min-w-0 flex-1 font-semibold text-muted">{title}</h3>
        {thread.isResolved && <span className="text-safe">{text.resolved}</span>}
        {isThere && (
          <Button
            look="quiet"
            onClick={() => {
              changeTalk({ thread: thread.id })
              goTo(thread.on)
            }}
          >
            {text.showIt}
          </Button>
        )}
      </header>
      <ul className="grid gap-2">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} people={people} />
        ))}
      </ul>
      {mayTalk && isReplying && (
        <Composer
          where={thread.id}
          label={text.answer}
          action={text.send}
          people={people}
          onSend={(said) => tell(api.reply(said, thread.id))}
          onEnd={() => setIsReplying(false)}
        />
      )}
      {mayTalk && !isReplying && (
        <div className="flex gap-2">
          <Button onClick={() => setIsReplying(true)}>{text.reply}</Button>
          <Button
            onClick={() => void tell(thread.isResolved ? api.reopen(thread.id) : api.resolve(thread.id))}
          >
            {thread.isResolved ? text.reopen : text.resolve}
          </Button>
        </div>
      )}
    </article>
  )
}
