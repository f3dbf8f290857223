'use client'

import { X } from 'lucide-react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useMeaning, useSession } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { firstAnswer } from '#lib/engine/first-answer.ts'
import { withFix } from '#lib/engine/fixes/with-fix.ts'
import { fixText } from '#lib/language/fix-text.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Fix } from '#lib/model/fix.ts'
import { forecastTexts } from './forecast-texts.ts'
import { fixItem } from './new-items.ts'

/** A fix, the board that it changes, and where that board breaks without it. */
interface Step {
  readonly fix: Fix
  readonly before: Board
  readonly multiple: number | null
}

/** The fixes that are tried out, in order; to be put on the board, or on the checklist. */
export function PlanList({ asked }: { readonly asked: number }) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const { document } = useSession()
  const mayEdit = useMayEdit()
  const plan = useScreen((state) => state.plan)
  if (plan.length === 0) return null
  const steps = stepsOf(board, plan)

  function apply(): void {
    document.replace(plan.reduce(withFix, board))
    changeScreen({ plan: [] })
    say(text.planApplied)
  }
  function toChecklist(): void {
    document.apply(
      steps.flatMap(({ fix, before, multiple }) =>
        fixItem(fix, fixText(fix, before, language), multiple ?? Infinity),
      ),
    )
    changeScreen({ tab: 'checklist' })
  }
  return (
    <section aria-label={text.plan} className="grid gap-2 rounded-xl border border-select border-dashed p-3">
      <h3 className="text-sm font-semibold">
        {text.planOf(multipleText(asked, language), String(plan.length))}
      </h3>
      <ol className="grid gap-1">
        {steps.map(({ fix, before, multiple }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan is its order; the same fix may stand in it twice
          <li key={index} className="flex items-start gap-2 text-sm">
            <span className="text-muted tabular-nums">{index + 1}</span>
            <span className="min-w-0 flex-1">
              {fixText(fix, before, language)}
              {multiple !== null && (
                <span className="block text-muted text-xs">
                  {text.beforeReaching(multipleText(multiple, language))}
                </span>
              )}
            </span>
            <Button
              look="quiet"
              aria-label={text.leaveOut}
              onClick={() => changeScreen({ plan: plan.filter((_, other) => other !== index) })}
            >
              <X size={14} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button look="strong" disabled={!mayEdit} onClick={apply}>
          {text.applyPlan}
        </Button>
        <Button disabled={!mayEdit} onClick={toChecklist}>
          {text.toChecklist}
        </Button>
        <Button look="quiet" onClick={() => changeScreen({ plan: [] })}>
          {text.dropPlan}
        </Button>
      </div>
    </section>
  )
}

function stepsOf(board: Board, plan: readonly Fix[]): readonly Step[] {
  const steps: Step[] = []
  let before = board
  for (const fix of plan) {
    steps.push({ fix, before, multiple: firstAnswer(before).breaks[0]?.multiple ?? null })
    before = withFix(before, fix)
  }
  return steps
}
