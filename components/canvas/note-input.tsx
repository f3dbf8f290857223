'use client'

import { useEffect, useRef } from 'react'

/** Types a note right on the canvas: leaving, Escape and Ctrl+Enter keep it; Enter is a new line. */
export function NoteInput({
  label,
  text,
  onCommit,
  onEnd,
}: {
  readonly label: string
  readonly text: string
  readonly onCommit: (text: string) => void
  readonly onEnd: () => void
}) {
  const input = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  function end(): void {
    if (done.current) return
    done.current = true
    const typed = input.current?.value.trim() ?? ''
    if (typed !== text) onCommit(typed)
    onEnd()
  }

  return (
    <textarea
      ref={input}
      aria-label={label}
      defaultValue={text}
      className="nodrag nopan nowheel min-h-0 flex-1 resize-none rounded border border-select bg-surface p-1 text-ink text-xs"
      onBlur={end}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) end()
      }}
    />
  )
}
