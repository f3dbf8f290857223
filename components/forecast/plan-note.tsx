'use client'

import { FlaskConical } from 'lucide-react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { forecastTexts } from './forecast-texts.ts'

/** Says on the canvas that what is shown is a what-if and not the board. */
export function PlanNote() {
  const text = useTexts(forecastTexts)
  const count = useScreen((state) => state.plan.length)
  if (count === 0) return null
  return (
    <div
      role="status"
      className="flex w-fit items-center gap-2 rounded-xl border border-select border-dashed bg-surface py-1 pr-1 pl-3 text-sm shadow-card"
    >
      <FlaskConical size={16} aria-hidden="true" />
      {text.whatIf(String(count))}
      <Button onClick={() => changeScreen({ tab: 'forecast', part: 'next', phoneView: 'panel' })}>
        {text.showPlan}
      </Button>
      <Button look="quiet" onClick={() => changeScreen({ plan: [] })}>
        {text.dropPlan}
      </Button>
    </div>
  )
}
