'use client'

import { FlaskConical } from 'lucide-react'
import { useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { lookAtBoard } from './what-if-look.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** Says on the canvas which what-if is looked at, until it is left or somebody removes it. */
export function WhatIfNote() {
  const text = useTexts(whatIfTexts)
  const { scenarios } = useBoard()
  const looked = useScreen((state) => state.whatIf)
  const whatIf = scenarios.find(({ id }) => id === looked)
  if (whatIf === undefined) return null
  return (
    <div
      role="status"
      className="flex w-fit items-center gap-2 rounded-xl border border-select border-dashed bg-surface py-1 pr-1 pl-3 text-sm shadow-card"
    >
      <FlaskConical size={16} aria-hidden="true" />
      {text.looked(whatIf.name ?? text.nameless)}
      <Button look="quiet" onClick={lookAtBoard}>
        {text.leave}
      </Button>
    </div>
  )
}
