'use client'

import { useViewport, ViewportPortal } from '@xyflow/react'
import { MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import { useBoard, usePeople } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { openThread, useTalk } from '#components/talk/talk.ts'
import { talkTexts } from '#components/talk/talk-texts.ts'
import type { Thread } from '#components/talk/threads.ts'
import { useAnchorWords } from '#components/talk/use-anchor-words.ts'
import { useThreads } from '#components/talk/use-threads.ts'
import { commentPlaces, pinSize } from '#lib/model/pins.ts'
import { useInTheAir } from './in-the-air.ts'

/** Where people talk about the drawing: a pin for each thread, large enough for a finger at every zoom. */
export function CommentPins() {
  const board = useBoard()
  const air = useInTheAir(usePeople())
  const { zoom } = useViewport()
  const text = useTexts(talkTexts)
  const words = useAnchorWords()
  const all = useThreads()
  const isHidden = useTalk((state) => state.isHidden)
  const open = useTalk((state) => state.thread)
  const threads = useMemo(() => all.filter(({ isResolved }) => !isResolved), [all])
  const places = useMemo(() => commentPlaces(board, air, threads), [board, air, threads])
  if (isHidden) return null
  function nameOf({ on, comments }: Thread): string {
    const { title } = words(on, board)
    const last = comments.at(-1)?.text ?? ''
    return comments.length === 1 ? text.pinOne(title, last) : text.pin(String(comments.length), title, last)
  }
  return (
    <ViewportPortal>
      {threads.map((thread) => {
        const at = places.get(thread.id)
        if (at === undefined) return null
        return (
          <button
            key={thread.id}
            type="button"
            // Everything said is in the panel, in order: the canvas gets no more stops for the Tab key.
            tabIndex={-1}
            aria-label={nameOf(thread)}
            title={thread.comments.at(-1)?.text}
            className={`nopan nodrag pointer-events-auto absolute top-0 left-0 z-20 inline-flex items-center justify-center gap-0.5 rounded-full rounded-bl-none border bg-surface px-1 text-ink text-xs shadow-card ${open === thread.id ? 'border-select ring-2 ring-select' : 'border-edge'}`}
            style={{
              minWidth: pinSize,
              height: pinSize,
              transformOrigin: '0 100%',
              transform: `translate(${at.x}px, ${at.y}px) scale(${Math.max(1, 1 / zoom)})`,
            }}
            onClick={() => openThread(thread.id)}
          >
            <MessageSquare size={13} aria-hidden="true" />
            {thread.comments.length > 1 && <span aria-hidden="true">{thread.comments.length}</span>}
          </button>
        )
      })}
    </ViewportPortal>
  )
}
