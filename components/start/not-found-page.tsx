'use client'

import Link from 'next/link'
import { useTexts } from '#components/language/use-language.ts'
import { startTexts } from './start-texts.ts'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const text = useTexts(startTexts)
  return (
    <main className="grid h-full place-content-center justify-items-center gap-3 p-4 text-center">
      <h1 className="text-xl font-semibold">{text.notFound}</h1>
      <p className="text-muted">{text.notFoundHint}</p>
      <Link
        href="/"
        className="inline-flex min-h-8 items-center rounded-lg border border-line px-3 text-sm font-medium"
      >
        {text.home}
      </Link>
    </main>
  )
}
