'use client'

import { useTexts } from '#components/language/use-language.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { inspectorTexts } from './inspector-texts.ts'

/** What people call a thing; emptied, it is called by its id. */
export function NameField({
  name,
  placeholder = '',
  onCommit,
}: {
  readonly name: string | undefined
  readonly placeholder?: string
  readonly onCommit: (name: string | undefined) => void
}) {
  const text = useTexts(inspectorTexts)
  return (
    <TextField
      label={text.name}
      value={name ?? ''}
      placeholder={placeholder}
      onCommit={(typed) => onCommit(typed.trim() === '' ? undefined : typed.trim())}
    />
  )
}
