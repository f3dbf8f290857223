'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { FileButton } from '#components/ui/file-button.tsx'
import { say } from '#components/ui/notices.ts'
import type { ChecklistItem } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { checklistTexts } from './checklist-texts.ts'
import { type ReturnedList, returnedList, textOf } from './returned-list.ts'

/** A checklist of the largest board is far smaller. */
const MOST_BYTES = 32 * 1024 * 1024

/** Reads a checklist that went out and came back, and tells what it changed. */
export function ReturnButton({ forecast }: { readonly forecast: Forecast }) {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const apply = useApply()
  const [report, setReport] = useState<ReturnedList | null>(null)

  async function read(chosen: File): Promise<void> {
    if (chosen.size > MOST_BYTES) return say(text.tooLarge)
    try {
      const list = returnedList(textOf(await chosen.arrayBuffer()), board, forecast, language)
      if (list === null) return say(text.notReturned)
      apply(list.edits)
      setReport(list)
    } catch {
      say(text.unreadable)
    }
  }

  return (
    <>
      <FileButton
        label={text.takeBack}
        hint={text.takeBackHint}
        accept=".md,.csv,.txt"
        onFile={(chosen) => void read(chosen)}
      />
      {report && <Report report={report} onClose={() => setReport(null)} />}
    </>
  )
}

function Report({ report, onClose }: { readonly report: ReturnedList; readonly onClose: () => void }) {
  const text = useTexts(checklistTexts)
  const { changed, taken, unknownIds, unknownStatuses } = report
  const words = ({ status, owner, due }: ChecklistItem) =>
    [text[status], owner ?? text.gap, due ?? ''].filter((part) => part !== '').join(', ')
  return (
    <div role="status" className="grid basis-full gap-1 rounded-xl bg-raised p-3 text-sm">
      <div className="flex items-start justify-between gap-2">
        <p className="font-medium">{text.returned(changed.length, taken.length)}</p>
        <Button look="quiet" aria-label={text.close} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <ul className="grid max-h-60 gap-1 overflow-y-auto text-xs">
        {changed.map(({ before, after }) => (
          <li key={after.id}>{text.change(after.text, words(before), words(after))}</li>
        ))}
        {taken.map((item) => (
          <li key={item.id}>{text.change(item.text, text.suggested, words(item))}</li>
        ))}
        {unknownStatuses > 0 && <li>{text.unknownStatuses(unknownStatuses)}</li>}
        {unknownIds.length > 0 && (
          <li>
            {text.unknownItems(unknownIds.length)} {unknownIds.slice(0, 5).join(', ')}
            {unknownIds.length > 5 && ' …'}
          </li>
        )}
      </ul>
    </div>
  )
}
