'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { select } from '#components/board/screen.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { focusField } from '#components/ui/focus-field.ts'
import { TextAreaField } from '#components/ui/text-area-field.tsx'
import { changeRow, removeRows } from '#lib/document/row-commands.ts'
import { anchorName } from '#lib/exchange/anchor-name.ts'
import type { Answer } from '#lib/model/answer.ts'
import { keyOfAnchor } from './anchor-key.ts'
import { questionTexts } from './question-texts.ts'

/** What somebody answered, about what, who and when. */
export function AnswerItem({ answer }: { readonly answer: Answer }) {
  const text = useTexts(questionTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const apply = useApply()
  const mayEdit = useMayEdit()
  const [isOpen, open] = useState(false)
  const { id, on, by = '', createdAt = '' } = answer
  const moment = new Date(createdAt)
  const when = Number.isNaN(moment.getTime())
    ? ''
    : moment.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  const key = on === undefined ? null : keyOfAnchor(on)
  return (
    <div className="grid gap-1 rounded-lg bg-raised p-2">
      {key !== null && on !== undefined && (
        <button
          type="button"
          className="min-h-6 justify-self-start rounded text-xs font-semibold underline decoration-dotted underline-offset-4"
          onClick={() => select([key])}
        >
          {anchorName(on, board)}
        </button>
      )}
      {isOpen && mayEdit ? (
        <fieldset ref={focusField} className="min-w-0" onBlur={() => open(false)}>
          <TextAreaField
            label={text.answer}
            rows={2}
            value={answer.text}
            onCommit={(typed) => apply(changeRow('answers', id, { text: typed.trim() }))}
          />
        </fieldset>
      ) : (
        <p className="whitespace-pre-line text-sm">{answer.text}</p>
      )}
      <div className="flex items-center justify-between gap-2">
        <p className="text-muted text-xs">{text.by(by, when)}</p>
        {mayEdit && (
          <span className="flex">
            <Button look="quiet" aria-label={text.change} onClick={() => open(!isOpen)}>
              <Pencil size={14} aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              aria-label={text.remove}
              onClick={() => apply(removeRows('answers', new Set([id])))}
            >
              <Trash2 size={14} aria-hidden="true" />
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}
