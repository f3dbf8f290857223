import { useEffect, useRef } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { say } from '#components/ui/notices.ts'
import { kindOf } from '#lib/workshop/phase.ts'
import { timeSignal } from '#lib/workshop/time-signal.ts'
import { phaseName, phaseTasks } from './phase-words.ts'
import { useRoom } from './use-room.ts'
import { useServerTime } from './use-server-time.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Tells screen readers what happens in the room: phases, the clock at its moments, reveals. */
export function useRoomNews(): void {
  const text = useTexts(workshopTexts)
  const language = useLanguage((one) => one.language)
  const state = useRoom((room) => room.workshop.state)
  const revealedAt = useRoom((room) => room.round?.revealedAt ?? null)
  const panelRevealedAt = useRoom((room) => room.round?.panelRevealedAt ?? null)
  const nudges = useRoom((room) => room.nudges)
  const isRunning = state !== null
  const now = useServerTime()
  const before = useRef(now)
  useEffect(() => {
    const signal =
      state === null
        ? null
        : timeSignal({ startedAt: state.phaseStartedAt, endsAt: state.endsAt }, before.current, now)
    before.current = now
    if (signal !== null) announce(text[signal])
  }, [state, now, text])

  const phase = state?.phases[state.index]
  const kind = phase === undefined ? null : kindOf(phase)
  const task = kind === null ? '' : phaseTasks[language][kind]
  const name = phase === undefined ? '' : phaseName(phase, language)
  useNews(state?.phaseStartedAt ?? null, () => isRunning && announce(text.phaseBegins(name, task)))
  useNews(revealedAt, () => revealedAt !== null && announce(text.revealed))
  useNews(panelRevealedAt, () => panelRevealedAt !== null && announce(text.panelRevealed))
  useNews(isRunning, () => !isRunning && announce(text.workshopOver))
  useNews(nudges, () => say(text.youAreAsked))
}

/** Runs when a value has become another one, not when it is first seen. */
function useNews(value: unknown, tell: () => void): void {
  const seen = useRef(value)
  const latest = useRef(tell)
  latest.current = tell
  useEffect(() => {
    if (Object.is(seen.current, value)) return
    seen.current = value
    latest.current()
  }, [value])
}
