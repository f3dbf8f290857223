'use client'

import { useCallback } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { isBallotUntouched } from '#lib/workshop/digest.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { receiptOf } from './ballot-draft.ts'
import { resultTexts } from './result-texts.ts'
import { usePromised } from './use-promised.ts'

/** Says whether this person's ballot is among the revealed ones as it was cast. */
export function ReceiptCheck({ round, turn }: { readonly round: Round; readonly turn: 1 | 2 }) {
  const text = useTexts(resultTexts)
  const { id, ballots } = round
  const receipt = receiptOf(id, turn)
  const check = useCallback(async () => {
    const own = ballotsOf({ ballots }, turn).find((ballot) => ballot.receipt === receipt)
    return own !== undefined && (await isBallotUntouched(id, own))
  }, [id, ballots, turn, receipt])
  const isFound = usePromised(check)
  if (receipt === null || isFound === null) return null
  return (
    <p className={`text-sm ${isFound ? 'text-safe' : 'text-break'}`}>
      {isFound ? text.receiptFits : text.receiptMissing}
    </p>
  )
}
