'use client'

import { useEffect } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { Round } from '#lib/workshop/round.ts'
import { castBallot, changeBallot, openBallot, useBallotDraft } from './ballot-draft.ts'
import { BallotFields } from './ballot-fields.tsx'
import { ballotTexts } from './ballot-texts.ts'
import { placeSelected } from './place-selected.ts'
import { workshopTexts } from './workshop-texts.ts'

/** One's own ballot: filled in alone, cast, and changed until the reveal. */
export function BallotForm({ round: { id, turn, mode, digest } }: { readonly round: Round }) {
  const text = useTexts(ballotTexts)
  const consent = useTexts(workshopTexts)
  const draft = useBallotDraft()
  useEffect(() => openBallot(id, turn), [id, turn])
  useEffect(
    () =>
      useScreen.subscribe(({ selection }, before) => {
        const place = selection === before.selection ? null : placeSelected(selection)
        if (place !== null) changeBallot({ ...useBallotDraft.getState().ballot, first: place })
      }),
    [],
  )
  if (draft.round !== id || draft.turn !== turn) return null
  const { ballot, sent, receipt, fate } = draft
  const isReady = turn === 1 || (ballot.why ?? '').trim() !== ''
  const states = {
    draft: sent === null ? '' : text.isChanged,
    sending: '',
    waiting: text.isWaiting,
    cast: text.isCast,
    refused: text.isRefused,
    late: text.tooLate,
  }
  return (
    <form
      aria-label={turn === 1 ? text.ballot : text.second}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void castBallot()
      }}
    >
      <p className="rounded-lg bg-raised px-3 py-2 text-sm">
        {mode === 'named' ? consent.consentNamed : consent.consentAnonymous}
      </p>
      <BallotFields ballot={ballot} turn={turn} onChange={changeBallot} />
      <Button
        look="strong"
        type="submit"
        className="min-h-11"
        disabled={!isReady || fate === 'sending' || fate === 'cast'}
      >
        {sent === null ? text.cast : text.recast}
      </Button>
      <p role="status" className="text-sm">
        {states[fate]}
      </p>
      {receipt !== null && (
        <p className="text-muted text-xs">
          {text.receipt}: <code className="break-all">{receipt.slice(0, 16)}…</code> {text.receiptHint}
        </p>
      )}
      <p className="text-muted text-xs">
        {text.digest}: <code className="break-all">{digest}</code> {text.digestHint}
      </p>
    </form>
  )
}
