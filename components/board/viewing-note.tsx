'use client'

import { Eye } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { boardCommandTexts } from './board-command-texts.ts'
import { changeScreen, useScreen } from './screen.ts'

/** Says that nothing can be changed now and why, and how to go back to editing where that is in one's own hands. */
export function ViewingNote() {
  const viewing = useScreen((state) => state.viewing)
  const hindrance = useScreen((state) => state.hindrance)
  const text = useTexts(boardCommandTexts)
  if (!viewing && hindrance === null) return null
  const reasons = {
    viewer: text.asViewer,
    participant: text.asParticipant,
    sealed: text.sealed,
    locked: text.locked,
    ended: text.ended,
  }
  return (
    <div
      role="status"
      className="flex min-h-10 w-fit items-center gap-2 rounded-xl border border-line bg-surface py-1 pr-3 pl-3 text-sm shadow-card"
    >
      <Eye size={16} aria-hidden="true" className="shrink-0" />
      {hindrance === null ? text.viewing : reasons[hindrance]}
      {hindrance === null && (
        <Button onClick={() => changeScreen({ viewing: false })}>{text.stopViewing}</Button>
      )}
    </div>
  )
}
