'use client'

import { useState } from 'react'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { RadioField } from '#components/ui/radio-field.tsx'
import { newId } from '#lib/document/new-id.ts'
import { addRow, changeRow } from '#lib/document/row-commands.ts'
import type { RowId } from '#lib/model/id.ts'
import { decideTexts } from './decide-texts.ts'
import { useRoom } from './use-room.ts'

const marks = ['1', '2', '3', '4', '5'] as const

/** A mark from 1 to 5, kept as an answer on the board without a name; this device remembers which one is its own. */
export function MarkField({
  question,
  label,
}: {
  readonly question: 'confidence' | 'return-on-time'
  readonly label: string
}) {
  const text = useTexts(decideTexts)
  const board = useMeaning()
  const apply = useApply()
  const startedAt = useRoom((room) => room.workshop.state?.startedAt ?? 0)
  const key = `hundredfold.mark.${question}.${startedAt}`
  const [own, setOwn] = useState(() => localStorage.getItem(key))
  const given = board.answers.filter((row) => row.question === question)
  const mine = given.find(({ id }) => id === own)

  function give(mark: string): void {
    if (mine !== undefined) {
      apply(changeRow('answers', mine.id, { text: mark }))
      return
    }
    const id = newId<RowId>()
    localStorage.setItem(key, id)
    setOwn(id)
    apply(addRow('answers', { id, question, text: mark }))
  }
  const counts = marks.flatMap((mark) => {
    const count = given.filter((row) => row.text === mark).length
    return count === 0 ? [] : [text.markCount(mark, String(count))]
  })
  return (
    <div className="grid gap-1">
      <RadioField<string>
        label={label}
        value={mine?.text}
        options={marks.map((mark) => ({ value: mark, label: mark }))}
        onChange={give}
      />
      <p className="text-muted text-xs">
        {text.marks}: {counts.length === 0 ? text.marksNone : counts.join(' · ')}
      </p>
    </div>
  )
}
