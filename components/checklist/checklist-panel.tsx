'use client'

import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { newItem } from '#components/forecast/new-items.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { checklistMarkdown } from '#lib/exchange/checklist-markdown.ts'
import { suggestedItems } from '#lib/exchange/suggested-items.ts'
import { checklistStages } from '#lib/model/checklist-item.ts'
import { everything, fits, ownersOf } from './checklist-filter.ts'
import { checklistTexts } from './checklist-texts.ts'
import { FilterBar } from './filter-bar.tsx'
import { ProgressLine } from './progress-line.tsx'
import { ReturnButton } from './return-button.tsx'
import { StageGroup } from './stage-group.tsx'
import { today } from './today.ts'

/** What has to be done before which multiple: kept on the board by the team, and suggested by the forecast. */
export function ChecklistPanel() {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const apply = useApply()
  const mayEdit = useMayEdit()
  // About the multiple in question, wherever the slider stands.
  const answer = useMemo(() => forecast(board, { parts: [] }), [board])
  const [filter, setFilter] = useState(everything)
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const day = today()

  const items = board.checklist.filter((item) => fits(filter, item))
  const open = useMemo(() => {
    const takenUp = new Set(board.checklist.map(({ finding }) => finding))
    return suggestedItems(board, answer).filter(({ id }) => !takenUp.has(id))
  }, [board, answer])
  const suggestions = filter.owner === 'every' ? open : []
  const stages = checklistStages.filter((stage) => filter.stage === 'every' || filter.stage === stage)
  const isEmpty = board.checklist.length + open.length === 0
  const isShown =
    items.length + suggestions.filter(({ stage }) => stages.some((one) => one === stage)).length > 0

  function add(): void {
    const stage = filter.stage === 'every' ? 'before-3x' : filter.stage
    const edits = newItem({ text: '', stage: stage === 'accepted' ? 'before-3x' : stage, madeBy: 'person' })
    const ids = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.key] : []))
    setAdded(new Set([...added, ...ids]))
    setFilter(everything)
    apply(edits)
  }
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(checklistMarkdown(board, answer, language))
      say(text.copied)
    } catch {
      say(text.copyFailed)
    }
  }

  return (
    <section aria-label={text.title} className="grid gap-4">
      <p className="text-sm text-muted">{text.intro}</p>
      <ProgressLine items={board.checklist} suggested={open.length} today={day} />
      <div className="flex flex-wrap gap-2">
        <Button look="strong" disabled={!mayEdit} onClick={add}>
          <Plus size={16} aria-hidden="true" />
          {text.add}
        </Button>
        <Button disabled={isEmpty} onClick={() => void copy()}>
          {text.copy}
        </Button>
        {mayEdit && <ReturnButton forecast={answer} />}
      </div>
      {!isEmpty && (
        <FilterBar filter={filter} owners={ownersOf(board.checklist, language)} onChange={setFilter} />
      )}
      {!isShown && (
        <p className="rounded-xl bg-raised p-4 text-sm text-muted">
          {isEmpty ? text.empty : text.nothingHere}
        </p>
      )}
      {stages.map((stage) => (
        <StageGroup
          key={stage}
          stage={stage}
          items={items.filter((item) => item.stage === stage)}
          suggestions={suggestions.filter((item) => item.stage === stage)}
          forecast={answer}
          today={day}
          added={added}
        />
      ))}
    </section>
  )
}
