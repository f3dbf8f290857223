import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { sayOutcome } from './say-outcome.ts'
import type { Outcome } from './workshop-api.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Gives orders to the server one at a time, and says why one was not carried out. */
export function useOrders(): {
  readonly isBusy: boolean
  /** Answers whether it was carried out. */
  readonly run: (order: () => Promise<Outcome>) => Promise<boolean>
} {
  const text = useTexts(workshopTexts)
  const [isBusy, setIsBusy] = useState(false)
  return {
    isBusy,
    async run(order) {
      setIsBusy(true)
      const outcome = await order()
      setIsBusy(false)
      return sayOutcome(outcome, text)
    },
  }
}
