'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import type { Ballot } from '#lib/workshop/ballot.ts'
import { BallotFields } from './ballot-fields.tsx'
import { ballotTexts } from './ballot-texts.ts'

const empty: Ballot = { risks: [] }

/** The form to try out before it counts; it goes nowhere. */
export function PracticeBallot() {
  const text = useTexts(ballotTexts)
  const [ballot, setBallot] = useState(empty)
  return (
    <details className="rounded-xl border border-line border-dashed p-3">
      <summary className="font-semibold text-sm">{text.practice}</summary>
      <form
        aria-label={text.practice}
        className="mt-3 grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setBallot(empty)
          say(text.practiceDone)
        }}
      >
        <p className="text-muted text-sm">{text.practiceHint}</p>
        <BallotFields ballot={ballot} turn={1} onChange={setBallot} />
        <Button type="submit">{text.cast}</Button>
      </form>
    </details>
  )
}
