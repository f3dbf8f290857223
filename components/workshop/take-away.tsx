'use client'

import { useExportKinds, useExports } from '#components/exchange/use-exports.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { decideTexts } from './decide-texts.ts'

const kinds = ['blueprint', 'html', 'checklist', 'csv'] as const

/** What leaves the meeting: the blueprint with the evidence of its round, and the checklist. */
export function TakeAway() {
  const text = useTexts(decideTexts)
  const exports = useExports()
  const open = useExportKinds()
  return (
    <section aria-label={text.takeAway} className="grid gap-2">
      <h3 className="font-semibold text-sm">{text.takeAway}</h3>
      <div className="flex flex-wrap gap-2">
        {kinds
          .filter((kind) => open.includes(kind))
          .map((kind) => (
            <Button key={kind} onClick={() => void exports[kind]().catch(() => say(text.failed))}>
              {text[kind]}
            </Button>
          ))}
      </div>
    </section>
  )
}
