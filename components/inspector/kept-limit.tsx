'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import type { Limit } from '#lib/model/limit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { limitWords } from './limit-words.ts'

/** A limit in words, as the file says it. */
export function KeptLimit({ limit }: { readonly limit: Limit }) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)
  return (
    <>
      <ul className="grid gap-1 text-sm">
        {limitWords(limit, useMeaning(), { text, language }).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="text-xs text-muted">{text.fromFile}</p>
    </>
  )
}
