'use client'

import { exchangeTexts } from '#components/exchange/exchange-texts.ts'
import { useExports, useOpenExports } from '#components/exchange/use-exports.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { decideTexts } from './decide-texts.ts'

/** What leaves the meeting: the blueprint with the evidence of its round, and the checklist. */
export function TakeAway() {
  const text = useTexts(decideTexts)
  const names = useTexts(exchangeTexts)
  const exports = useExports()
  const wishes = useOpenExports().filter(({ subject }) => subject === 'blueprint' || subject === 'checklist')
  return (
    <section aria-label={text.takeAway} className="grid gap-2">
      <h3 className="font-semibold text-sm">{text.takeAway}</h3>
      <div className="flex flex-wrap gap-2">
        {wishes.map((wish) => (
          <Button key={`${wish.subject} ${wish.format}`} onClick={() => exports.quick(wish)}>
            {`${names[wish.subject]} (${names[wish.format]})`}
          </Button>
        ))}
      </div>
    </section>
  )
}
