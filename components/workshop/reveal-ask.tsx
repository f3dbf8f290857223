'use client'

import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { nudge } from './nudge.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Whoever reveals early names how many the room goes without. */
export function RevealAsk({
  missing,
  onReveal,
  onWait,
}: {
  readonly missing: number
  readonly onReveal: () => void
  readonly onWait: () => void
}) {
  const text = useTexts(workshopTexts)
  return (
    <fieldset className="flex flex-wrap items-center gap-2 rounded-lg border border-near bg-near-soft px-2 py-1 text-sm">
      <legend className="sr-only">{text.revealNext}</legend>
      <span role="status">{text.missingAsk(String(missing))}</span>
      <Button look="strong" onClick={onReveal}>
        {text.revealWithout(String(missing))}
      </Button>
      <Button onClick={() => void nudge(text)}>{text.nudge}</Button>
      <Button onClick={onWait}>{text.wait}</Button>
    </fieldset>
  )
}
