'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { say } from '#components/ui/notices.ts'
import type { BoardApi } from './board-api.ts'
import { shareTexts } from './share-texts.ts'

/** Deletes the board for everybody, once its title has been typed. */
export function DeleteBoard({ api, title }: { readonly api: BoardApi; readonly title: string }) {
  const text = useTexts(shareTexts)
  const [typed, setTyped] = useState('')
  const name = title.trim() || text.untitled
  const isMeant = typed.normalize('NFC').trim() === name.normalize('NFC')
  return (
    <section aria-label={text.delete} className="grid gap-2 border-line border-t pt-3">
      <Field label={text.typeName(name)} hint={text.deleteHint}>
        {({ id, describedBy }) => (
          <input
            id={id}
            aria-describedby={describedBy}
            className={inputLook}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button disabled={!isMeant} onClick={() => void api.deleteBoard().catch(() => say(text.failed))}>
        {text.delete}
      </Button>
    </section>
  )
}
