'use client'

import { useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { ownName } from '#components/board/own-name.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { focusField } from '#components/ui/focus-field.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import { anchorName } from '#lib/exchange/anchor-name.ts'
import { questionText } from '#lib/language/question-text.ts'
import type { RowId } from '#lib/model/id.ts'
import type { TeamQuestion } from '#lib/model/team-question.ts'
import { AnswerItem } from './answer-item.tsx'
import { openAnchors } from './answered.ts'
import { questionTexts } from './question-texts.ts'

/** A question, what was answered, and room for an answer about what it is still open about. */
export function QuestionCard({ question }: { readonly question: TeamQuestion }) {
  const text = useTexts(questionTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const mayEdit = useMayEdit()
  const apply = useApply()
  const [typed, setTyped] = useState('')
  const [chosen, choose] = useState('')
  const [isOpen, setOpen] = useState(false)
  const words = questionText(question.id, language)
  const answers = board.answers.filter((row) => row.question === question.id)
  const open = openAnchors(question, board.answers)
  const options = open.flatMap((anchor) => (anchor === undefined ? [] : [anchor]))
  const on = options.find((anchor) => JSON.stringify(anchor) === chosen) ?? options[0]

  function keep(): void {
    const said = typed.trim()
    if (said === '') return
    const by = ownName()
    apply(
      addRow('answers', {
        id: newId<RowId>(),
        question: question.id,
        text: said,
        ...(on !== undefined && { on }),
        ...(by !== null && { by }),
        createdAt: new Date().toISOString(),
      }),
    )
    setTyped('')
    setOpen(false)
  }
  return (
    <article aria-label={words} className="grid gap-2 rounded-xl border border-line p-3 text-sm">
      <h3 className="font-semibold">{words}</h3>
      {answers.map((answer) => (
        <AnswerItem key={answer.id} answer={answer} />
      ))}
      {open.length > 0 && mayEdit && !isOpen && (
        <Button className="justify-self-start" onClick={() => setOpen(true)}>
          {text.toAnswer}
        </Button>
      )}
      {open.length > 0 && mayEdit && isOpen && (
        <div ref={focusField} className="grid gap-2">
          {options.length > 0 && (
            <SelectField
              label={text.about}
              value={JSON.stringify(on)}
              options={options.map((anchor) => ({
                value: JSON.stringify(anchor),
                label: anchorName(anchor, board),
              }))}
              onChange={choose}
            />
          )}
          <Field label={text.answer}>
            {({ id }) => (
              <textarea
                id={id}
                rows={2}
                className={inputLook}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Button className="justify-self-start" onClick={keep}>
            {text.keep}
          </Button>
        </div>
      )}
    </article>
  )
}
