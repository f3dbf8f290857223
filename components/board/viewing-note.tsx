'use client'

import { Eye } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { boardCommandTexts } from './board-command-texts.ts'
import { changeScreen, useScreen } from './screen.ts'

/** Says that nothing can be changed now, and how to go back to editing. */
export function ViewingNote() {
  const viewing = useScreen((state) => state.viewing)
  const text = useTexts(boardCommandTexts)
  if (!viewing) return null
  return (
    <div
      role="status"
      className="flex w-fit items-center gap-2 rounded-xl border border-line bg-surface py-1 pr-1 pl-3 text-sm shadow-card"
    >
      <Eye size={16} aria-hidden="true" />
      {text.viewing}
      <Button onClick={() => changeScreen({ viewing: false })}>{text.stopViewing}</Button>
    </div>
  )
}
