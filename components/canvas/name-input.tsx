'use client'

import { useEffect, useRef } from 'react'

/** Types a name right on the canvas: Enter or leaving keeps it, Escape does not. Never acts mid-composition. */
export function NameInput({
  label,
  name,
  onCommit,
  onEnd,
}: {
  readonly label: string
  readonly name: string
  readonly onCommit: (name: string) => void
  readonly onEnd: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  function end(keep: boolean): void {
    if (done.current) return
    done.current = true
    const text = input.current?.value.trim() ?? ''
    if (keep && text !== '' && text !== name) onCommit(text)
    onEnd()
  }

  return (
    <input
      ref={input}
      aria-label={label}
      defaultValue={name}
      className="nodrag nopan w-full min-w-0 rounded border border-select bg-surface px-1 text-sm text-ink"
      onBlur={() => end(true)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Enter') end(true)
        if (event.key === 'Escape') end(false)
      }}
    />
  )
}
