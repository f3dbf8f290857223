'use client'

import { useRef } from 'react'
import { Button } from './button.tsx'

/** Asks for a file and hands it over; the same file may be chosen again. */
export function FileButton({
  label,
  hint,
  accept,
  onFile,
}: {
  readonly label: string
  readonly hint?: string
  /** The endings that the browser offers first. */
  readonly accept: string
  readonly onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button title={hint} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) onFile(chosen)
        }}
      />
    </>
  )
}
