'use client'

import { LockKeyhole } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { isRoundOpen, isSealed } from '#lib/workshop/room.ts'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Stands where the answer would be while it is sealed, or waits for the vote. */
export function SealedNote() {
  const text = useTexts(workshopTexts)
  const isVoted = useRoom((room) => isSealed(room) || isRoundOpen(room))
  const title = isVoted ? text.sealedTitle : text.voteFirstTitle
  return (
    <section
      aria-label={title}
      className="grid justify-items-center gap-2 rounded-2xl border border-line border-dashed p-6 text-center"
    >
      <LockKeyhole size={24} aria-hidden="true" />
      <h2 className="font-semibold">{title}</h2>
      <p className="text-muted text-sm">{isVoted ? text.sealedHint : text.voteFirstHint}</p>
      <p className="text-muted text-sm">{text.sealedExport}</p>
    </section>
  )
}
