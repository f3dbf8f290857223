'use client'

import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { match } from '#components/commands/match.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { newCommentId, type Said } from './comment-api.ts'
import { mentionAt, mentionsIn, type Named } from './mentions.ts'
import { PeopleMenu } from './people-menu.tsx'
import { dropDraft, keepDraft, useTalk } from './talk.ts'
import { talkTexts } from './talk-texts.ts'

/** More people than this are narrowed by typing on. */
const OFFERED = 6

/** Where something is written. What is typed is kept until the server has it, also while the panel shows other things. */
export function Composer({
  where,
  label,
  action,
  before = '',
  people,
  onSend,
  onEnd,
}: {
  /** The name under which the draft is kept. */
  readonly where: string
  readonly label: string
  readonly action: string
  /** The text that is edited. */
  readonly before?: string
  readonly people: readonly Named[]
  /** Resolves to whether it was taken. */
  readonly onSend: (said: Said) => Promise<boolean>
  readonly onEnd: () => void
}) {
  const text = useTexts(talkTexts)
  const draft = useTalk((state) => state.drafts[where]) ?? before
  const [id] = useState(newCommentId)
  const [isSending, setIsSending] = useState(false)
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const naming = mentionAt(draft, caret)
  const offered =
    naming === null ? [] : people.filter(({ name }) => match(name, naming.typed) > 0.5).slice(0, OFFERED)
  const active = offered[chosen % Math.max(offered.length, 1)]

  function end(): void {
    dropDraft(where)
    onEnd()
  }
  async function send(): Promise<void> {
    if (draft.trim() === '' || isSending) return
    setIsSending(true)
    const isTaken = await onSend({ id, text: draft, mentions: mentionsIn(draft, people) })
    setIsSending(false)
    if (isTaken) end()
  }
  function name({ name }: Named): void {
    if (naming === null) return
    const head = `${draft.slice(0, naming.start)}@${name} `
    // At once, or the caret would jump back over what is typed before the next picture.
    flushSync(() => {
      keepDraft(where, head + draft.slice(caret))
      setCaret(head.length)
    })
    field.current?.setSelectionRange(head.length, head.length)
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    else if (active !== undefined && event.key === 'ArrowDown') setChosen(chosen + 1)
    else if (active !== undefined && event.key === 'ArrowUp') setChosen(chosen + offered.length - 1)
    else if (active !== undefined && (event.key === 'Enter' || event.key === 'Tab')) name(active)
    else if (active !== undefined && event.key === 'Escape') setCaret(0)
    else if (event.key === 'Escape') onEnd()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <form
      className="relative grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={label} hint={text.writeHint}>
        {({ id: fieldId, describedBy }) => (
          <textarea
            ref={field}
            id={fieldId}
            // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to write here
            autoFocus
            rows={3}
            maxLength={4000}
            className={`${inputLook} resize-y`}
            aria-describedby={describedBy}
            aria-controls={active && list}
            aria-activedescendant={active && `${list}-${active.id}`}
            value={draft}
            onChange={(event) => {
              keepDraft(where, event.target.value)
              setCaret(event.target.selectionStart)
              setChosen(0)
            }}
            onKeyDown={onKeyDown}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          />
        )}
      </Field>
      {active && <PeopleMenu id={list} people={offered} active={active} onChoose={name} />}
      <div className="flex gap-2">
        <Button look="strong" type="submit" disabled={draft.trim() === '' || isSending}>
          {action}
        </Button>
        <Button onClick={end}>{text.cancel}</Button>
      </div>
    </form>
  )
}
