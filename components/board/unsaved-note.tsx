'use client'

import { useExports } from '#components/exchange/use-exports.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { Ending, Trouble } from '#lib/document/closing.ts'
import { isUnsaved } from '#lib/document/save-status.ts'
import { boardTexts } from './board-texts.ts'
import { useEndingWords } from './ending-words.ts'
import { StripNote } from './strip-note.tsx'
import { useSession, useSessionState } from './use-session.ts'

/** Says why work is not being saved, and how to keep it. */
export function UnsavedNote() {
  const { ending, trouble, save } = useSessionState()
  if (ending !== null) return <EndedNote ending={ending} />
  if (trouble === null || save.kind === 'saved') return null
  return <TroubleNote trouble={trouble} mayBeLost={save.kind === 'cannot-save' && isUnsaved(save)} />
}

function EndedNote({ ending }: { readonly ending: Ending }) {
  const text = useTexts(boardTexts)
  const session = useSession()
  const { title, hint } = useEndingWords(ending)
  return (
    <StripNote alert>
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{title}.</span> {hint}
      </span>
      <CopyButton />
      <Button onClick={() => void session.forget().then(() => location.reload())}>{text.goOn}</Button>
    </StripNote>
  )
}

function TroubleNote({ trouble, mayBeLost }: { readonly trouble: Trouble; readonly mayBeLost: boolean }) {
  const text = useTexts(boardTexts)
  const sentences: Readonly<Record<Trouble, string>> = {
    exchange: text.exchange,
    slow: text.slow,
    'cannot-store': text.cannotStore,
    crowded: text.crowded,
    'too-much': text.tooMuch,
    'too-large': text.tooLarge,
    restarting: text.restarting,
  }
  return (
    <StripNote alert={mayBeLost}>
      <span className="min-w-0 flex-1">{sentences[trouble]}</span>
      {mayBeLost && <CopyButton />}
    </StripNote>
  )
}

function CopyButton() {
  const text = useTexts(boardTexts)
  const exports = useExports()
  return (
    <Button look="strong" onClick={() => exports.quick({ subject: 'board', format: 'json' })}>
      {text.copyWork}
    </Button>
  )
}
