'use client'

import { Check, CloudOff, LoaderCircle, OctagonX } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import type { Ending } from '#lib/document/closing.ts'
import type { SaveStatus } from '#lib/document/save-status.ts'
import { boardTexts } from './board-texts.ts'
import { useSessionState } from './use-session.ts'

const icons = { saved: Check, saving: LoaderCircle, offline: CloudOff, 'cannot-save': OctagonX } as const

/** Whether the work is safe, in words, on every screen size. */
export function SaveStatusText({ ending }: { readonly ending: Ending | null }) {
  const { save } = useSessionState()
  const text = useTexts(boardTexts)
  const Icon = icons[ending ? 'cannot-save' : save.kind]
  const loud = ending !== null || save.kind === 'cannot-save'
  return (
    <output
      aria-live="polite"
      className={`inline-flex items-center gap-1.5 text-xs ${loud ? 'font-semibold text-break' : 'text-muted'}`}
    >
      <Icon size={14} aria-hidden="true" />
      {ending ? text.cannotSave : wordsOf(save, text)}
    </output>
  )
}

function wordsOf(save: SaveStatus, text: (typeof boardTexts)['en']): string {
  switch (save.kind) {
    case 'saved':
      return text.saved
    case 'saving':
      return text.saving
    case 'offline':
      return save.changes === 1 ? text.offlineOne : text.offline(String(save.changes))
    case 'cannot-save':
      return text.cannotSave
  }
}
