import { useRef } from 'react'
import { match } from '#components/commands/match.ts'
import type { Line } from './outline-lines.ts'

/** After this pause, in milliseconds, typing begins anew. */
const PAUSE = 800
/** Names that hold what was typed, or whose Hangul initials do; letters merely in order are too loose for a jump. */
const GOOD = 0.6

/** What has been typed without a pause, with this key; empty when the key is no character. */
export function useTyped(): (key: string) => string {
  const last = useRef({ text: '', at: 0 })
  return (key) => {
    if ([...key].length !== 1) return ''
    const now = performance.now()
    const text = now - last.current.at < PAUSE ? last.current.text + key : key
    last.current = { text, at: now }
    return text
  }
}

/** The next line whose name fits what was typed, from here on and around; null when there is none. */
export function lineTyped(
  lines: readonly Line[],
  at: number,
  typed: string,
  nameOf: (line: Line) => string,
): Line | null {
  if (typed === '') return null
  // A first letter goes on to the next fitting name; more letters may stay where they are.
  const start = [...typed].length === 1 ? at + 1 : at
  const around = [...lines.slice(start), ...lines.slice(0, start)]
  return around.find((line) => match(nameOf(line), typed) >= GOOD) ?? null
}
