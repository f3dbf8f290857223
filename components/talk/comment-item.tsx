'use client'

import { useState } from 'react'
import { useAdmission } from '#components/board/use-admission.ts'
import { useSessionState } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { Comment } from './comment.ts'
import { Composer } from './composer.tsx'
import { type Named, partsOf } from './mentions.ts'
import { talkTexts } from './talk-texts.ts'
import { useSaying } from './use-saying.ts'

/** One thing somebody said; its author may change it, and take it back as a facilitator may. */
export function CommentItem({
  comment,
  people,
}: {
  readonly comment: Comment
  readonly people: readonly Named[]
}) {
  const text = useTexts(talkTexts)
  const language = useLanguage((state) => state.language)
  const { person } = useAdmission()
  const { role } = useSessionState()
  const [mode, setMode] = useState<'read' | 'edit' | 'remove'>('read')
  const { api, tell } = useSaying()
  const { author, createdAt, editedAt, deletedAt, text: words } = comment
  const isMine = author.id === person.id && role !== 'viewer'
  if (deletedAt !== null) return <li className="text-muted text-sm italic">{text.removed}</li>
  return (
    <li className="grid gap-1 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{author.name}</span>
        <time dateTime={new Date(createdAt).toISOString()} className="text-muted text-xs">
          {new Date(createdAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {editedAt !== null && <span className="text-muted text-xs">{text.edited}</span>}
      </p>
      {mode === 'edit' ? (
        <Composer
          where={comment.id}
          label={text.write}
          action={text.save}
          before={words}
          people={people}
          onSend={(said) => tell(api.edit(comment.id, said))}
          onEnd={() => setMode('read')}
        />
      ) : (
        <p className="whitespace-pre-wrap">
          {partsOf(words, people).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
            <span key={index} className={part.person === null ? '' : 'font-semibold text-select'}>
              {part.text}
            </span>
          ))}
        </p>
      )}
      {mode !== 'edit' && (isMine || role === 'facilitator') && (
        <div className="flex gap-1">
          {mode === 'read' && isMine && (
            <Button look="quiet" className="text-muted text-xs" onClick={() => setMode('edit')}>
              {text.edit}
            </Button>
          )}
          {mode === 'read' && (
            <Button look="quiet" className="text-muted text-xs" onClick={() => setMode('remove')}>
              {text.remove}
            </Button>
          )}
          {mode === 'remove' && (
            <>
              <Button look="strong" onClick={() => void tell(api.remove(comment.id))}>
                {text.removeYes}
              </Button>
              <Button onClick={() => setMode('read')}>{text.cancel}</Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
