'use client'

import { FlaskConical } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { isSame } from '#lib/model/is-same.ts'
import { lookAtBoard, lookAtWhatIf } from './what-if-look.ts'
import { whatIfName } from './what-if-name.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** Says on the canvas which what-if is looked at, until it is left or somebody removes it. */
export function WhatIfNote() {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const looked = useScreen((state) => state.whatIf)
  const whatIf = board.scenarios.find(({ id }) => id === looked)
  const seen = useRef(whatIf)
  // Whoever changes or removes it changes what everybody who looks at it sees.
  useEffect(() => {
    const before = seen.current
    seen.current = whatIf
    if (before === undefined || before.id !== looked) return
    if (whatIf === undefined) lookAtBoard()
    else if (!isSame(before, whatIf)) lookAtWhatIf(whatIf, board)
  }, [whatIf, looked, board])
  if (whatIf === undefined) return null
  return (
    <div
      role="status"
      className="flex w-fit items-center gap-2 rounded-xl border border-select border-dashed bg-surface py-1 pr-1 pl-3 text-sm shadow-card"
    >
      <FlaskConical size={16} aria-hidden="true" />
      {text.looked(whatIfName(whatIf, board, language))}
      <Button look="quiet" onClick={lookAtBoard}>
        {text.leave}
      </Button>
    </div>
  )
}
