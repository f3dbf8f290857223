'use client'

import { useState } from 'react'

/** The title, edited where it stands. Enter and leaving keep it, Escape does not. */
export function BoardTitle({
  label,
  title,
  placeholder,
  readOnly,
  onRename,
}: {
  readonly label: string
  readonly title: string
  readonly placeholder: string
  readonly readOnly: boolean
  readonly onRename: (title: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  function commit(): void {
    if (draft !== null && draft !== title) onRename(draft)
    setDraft(null)
  }
  return (
    <input
      aria-label={label}
      value={draft ?? title}
      placeholder={placeholder}
      readOnly={readOnly}
      className="min-h-8 w-64 min-w-24 max-w-[40vw] truncate rounded-md border border-transparent bg-transparent px-2 text-base font-semibold hover:border-line focus:border-line"
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
