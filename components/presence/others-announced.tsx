'use client'

import { useEffect, useRef } from 'react'
import { usePeople, useSession } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { numberText } from '#lib/language/number-text.ts'
import { useAnnouncing } from './announcing.ts'
import { happenings } from './happenings.ts'
import { presenceTexts } from './presence-texts.ts'
import { reactionNames } from './reaction-names.ts'

/** What happens meanwhile is said at once, so that a busy room does not drown what somebody reads. */
const BATCH_MILLISECONDS = 4000

/**
 * Tells screen readers in batches who comes and goes, who answers with a sign, and who changes how much. It shows
 * nothing; it is a component so that nothing else follows every hand.
 */
export function OthersAnnounced() {
  const { document, state } = useSession()
  const people = usePeople()
  const text = useTexts(presenceTexts)
  const language = useLanguage((value) => value.language)
  const isOn = useAnnouncing((value) => value.on)
  const batch = useRef(happenings())
  useEffect(() => batch.current.see(people), [people])
  useEffect(
    () =>
      document.hearOthers((touches) => {
        // What arrives with the board itself was done before.
        if (state().loaded) batch.current.change(touches)
      }),
    [document, state],
  )
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      const { came, left, reacted, changed } = batch.current.take()
      const sentences = [
        ...came.map(text.arrived),
        ...left.map(text.left),
        ...reacted.map(({ name, reaction }) => text.reacts(name, reactionNames[language][reaction])),
        ...changed.map(({ name, count }) =>
          count === 1
            ? text.changedOne(name ?? text.somebody)
            : text.changed(name ?? text.somebody, numberText(count, language)),
        ),
      ]
      if (sentences.length > 0) announce(sentences.join(' '))
    }, BATCH_MILLISECONDS)
    return () => clearInterval(timer)
  }, [isOn, text, language])
  return null
}
