'use client'

import { LockKeyhole } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Stands where the answer would be while it is sealed. */
export function SealedNote() {
  const text = useTexts(workshopTexts)
  return (
    <section
      aria-label={text.sealedTitle}
      className="grid justify-items-center gap-2 rounded-2xl border border-line border-dashed p-6 text-center"
    >
      <LockKeyhole size={24} aria-hidden="true" />
      <h2 className="font-semibold">{text.sealedTitle}</h2>
      <p className="text-muted text-sm">{text.sealedHint}</p>
      <p className="text-muted text-sm">{text.sealedExport}</p>
    </section>
  )
}
