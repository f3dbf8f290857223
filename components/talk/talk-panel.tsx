'use client'

import { useEffect, useMemo } from 'react'
import { useAdmission } from '#components/board/use-admission.ts'
import { useMeaning, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { boardApi } from '#components/share/board-api.ts'
import { useListed } from '#components/share/use-listed.ts'
import { Button } from '#components/ui/button.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { isSealed } from '#lib/workshop/room.ts'
import { Composer } from './composer.tsx'
import { BEGINNING, changeTalk, markRead, useTalk } from './talk.ts'
import { talkTexts } from './talk-texts.ts'
import { ThreadCard } from './thread-card.tsx'
import { useAnchorWords } from './use-anchor-words.ts'
import { useBeginThread } from './use-begin-thread.ts'
import { useSaying } from './use-saying.ts'
import { useThreads } from './use-threads.ts'

/** What people say about the board, newest thread first. */
export function TalkPanel() {
  const text = useTexts(talkTexts)
  const { board: boardId } = useAdmission()
  const { role } = useSessionState()
  const isQuiet = useRoom(isSealed)
  const mayTalk = role !== 'viewer'
  const threads = useThreads()
  const isBeginning = useTalk((state) => state.beginsOn !== null)
  const showsResolved = useTalk((state) => state.showsResolved)
  const people = useListed(
    useMemo(() => boardApi(boardId).people, [boardId]),
    'people',
  )
  const begin = useBeginThread()
  useReading(boardId)
  const resolved = threads.filter(({ isResolved }) => isResolved)
  const shown = showsResolved ? threads : threads.filter(({ isResolved }) => !isResolved)
  return (
    <section aria-label={text.talk} className="grid gap-3">
      {isQuiet && <p className="rounded-xl bg-raised p-4 text-muted text-sm">{text.sealedNow}</p>}
      {mayTalk && !isQuiet && (
        <Button className="justify-self-start" onClick={begin}>
          {text.begin}
        </Button>
      )}
      <Beginning people={people} />
      {threads.length === 0 && !isBeginning && (
        <p className="rounded-xl bg-raised p-4 text-muted text-sm">
          {text.nothing} {mayTalk ? text.nothingHint : text.nothingForViewers}
        </p>
      )}
      {shown.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} people={people} />
      ))}
      {resolved.length > 0 && (
        <CheckField
          label={text.showResolved(String(resolved.length))}
          checked={showsResolved}
          onChange={(checked) => changeTalk({ showsResolved: checked })}
        />
      )}
    </section>
  )
}

/** The field for the first comment of a thread. */
function Beginning({ people }: { readonly people: Parameters<typeof Composer>[0]['people'] }) {
  const text = useTexts(talkTexts)
  const board = useMeaning()
  const on = useTalk((state) => state.beginsOn)
  const words = useAnchorWords()
  const { api, tell } = useSaying()
  if (on === null) return null
  return (
    <Composer
      where={BEGINNING}
      label={text.beginOn(words(on, board).title)}
      action={text.send}
      people={people}
      onSend={(said) => tell(api.begin(said, on))}
      onEnd={() => changeTalk({ beginsOn: null })}
    />
  )
}

/** What stands in the open panel of a visible page has been seen. */
function useReading(boardId: string): void {
  const last = useTalk((state) => Math.max(0, ...[...state.comments.values()].map(({ number }) => number)))
  useEffect(() => {
    const read = () => document.visibilityState === 'visible' && markRead(boardId, last)
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [boardId, last])
}
