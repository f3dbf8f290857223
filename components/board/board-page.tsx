'use client'

import { useEffect, useState } from 'react'
import { recallLetterKeys } from '#components/commands/letter-keys.ts'
import { arrivalFor, arrived } from '#components/exchange/arrival.ts'
import { recallLanguage, useTexts } from '#components/language/use-language.ts'
import { recallTheme } from '#components/language/use-theme.ts'
import { recallAnnouncing } from '#components/presence/announcing.ts'
import { followRoom } from '#components/workshop/use-room.ts'
import { forgetCopies } from '#lib/document/device-copy.ts'
import { openSession, type Session } from '#lib/document/session.ts'
import { BoardScreen } from './board-screen.tsx'
import { boardTexts } from './board-texts.ts'
import { type Admission, enter, type Refusal, syncAddress } from './entrance.ts'
import { isEvent } from './is-event.ts'
import { NameDialog } from './name-dialog.tsx'
import { ownName, rememberName } from './own-name.ts'
import { knownSecret } from './recent-boards.ts'
import { RefusalScreen } from './refusal-screen.tsx'
import { hinder, resetScreen } from './screen.ts'
import { AdmissionContext } from './use-admission.ts'
import { SessionContext } from './use-session.ts'

/** The page of one board: ask for a name once, get let in, open the session. */
export function BoardPage({ boardId }: { readonly boardId: string }) {
  const text = useTexts(boardTexts)
  const [name, setName] = useState(ownName)
  const [secret] = useState(() => (location.hash.length > 1 ? location.hash.slice(1) : knownSecret(boardId)))
  const [admission, setAdmission] = useState<Admission | Refusal | null>(null)
  const session = useOpenSession(admission, name ?? '')
  useEffect(() => {
    recallLanguage()
    recallTheme()
    recallLetterKeys()
    recallAnnouncing()
  }, [])

  useEffect(() => {
    if (name === null) return
    let current = true
    void enter(boardId, secret, name).then((answer) => {
      if (answer === 'revoked' || answer === 'deleted') void forgetCopies(boardId)
      if (current) setAdmission(answer)
    })
    return () => {
      current = false
    }
  }, [boardId, secret, name])

  if (name === null) {
    return (
      <NameDialog
        onName={(typed) => {
          rememberName(typed)
          setName(typed)
        }}
      />
    )
  }
  if (typeof admission === 'string') {
    return <RefusalScreen reason={admission} onRetry={() => location.reload()} />
  }
  if (!session) return <p className="grid h-full place-content-center text-muted">{text.loading}</p>
  return (
    <SessionContext.Provider value={session}>
      <AdmissionContext.Provider value={admission}>
        <BoardScreen boardId={boardId} secret={secret} ownName={name} />
      </AdmissionContext.Provider>
    </SessionContext.Provider>
  )
}

/** One session for one admission; everything is torn down when the page goes. */
function useOpenSession(admission: Admission | Refusal | null, name: string): Session | null {
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    if (admission === null || typeof admission === 'string') return
    const opened = openSession({
      server: syncAddress(),
      board: admission.board,
      epoch: admission.epoch,
      name,
      role: admission.role,
    })
    resetScreen()
    hinder(opened.state().hindrance)
    const stopHindering = opened.subscribe(() => hinder(opened.state().hindrance))
    // Only once the server has been heard: then the content goes up in small messages, not as one large answer.
    const stop = opened.subscribe(() => {
      const arrival = arrivalFor(admission.board)
      if (arrival === null || !opened.state().loaded) return
      arrived(admission.board)
      opened.document.fill(arrival)
    })
    const stopFollowing = followRoom(opened, admission.board)
    // With a raised role comes another token, which is only given to who asks.
    const stopRising = opened.hear((event) => {
      if (isEvent(event, 'role')) void enter(admission.board, null, name)
    })
    setSession(opened)
    return () => {
      stopFollowing()
      stop()
      stopHindering()
      stopRising()
      opened.close()
      setSession(null)
    }
  }, [admission, name])
  return session
}
