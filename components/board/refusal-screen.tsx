'use client'

import Link from 'next/link'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { Ending } from '#lib/document/closing.ts'
import { boardTexts } from './board-texts.ts'
import { useEndingWords } from './ending-words.ts'
import type { Refusal } from './entrance.ts'

/** Why there is no board to see, and what to do about it. */
export function RefusalScreen({
  reason,
  onRetry,
}: {
  readonly reason: Refusal | Ending
  readonly onRetry: () => void
}) {
  const text = useTexts(boardTexts)
  const { title, hint } = useEndingWords(reason)
  return (
    <main className="grid h-full place-content-center justify-items-center gap-3 p-4 text-center">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="text-muted">{hint}</p>
      <div className="flex gap-2">
        {reason === 'unreachable' && (
          <Button look="strong" onClick={onRetry}>
            {text.retry}
          </Button>
        )}
        {(reason === 'other-epoch' || reason === 'newer-version') && (
          <Button look="strong" onClick={() => location.reload()}>
            {text.reload}
          </Button>
        )}
        <Link
          href="/"
          className="inline-flex min-h-8 items-center rounded-lg border border-line px-3 text-sm font-medium"
        >
          {text.home}
        </Link>
      </div>
    </main>
  )
}
