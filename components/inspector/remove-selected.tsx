'use client'

import { Trash2 } from 'lucide-react'
import { useScreen } from '#components/board/screen.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { removeSelected } from '#components/canvas/removing.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { inspectorTexts } from './inspector-texts.ts'

/** Removes what is selected, in one step. */
export function RemoveSelected() {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const apply = useApply()
  const selection = useScreen((state) => state.selection)
  return (
    <Button className="justify-self-start" onClick={() => apply(removeSelected(board, selection))}>
      <Trash2 size={16} aria-hidden="true" />
      {text.remove}
    </Button>
  )
}
