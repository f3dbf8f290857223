import { useEffect, useRef } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { foldedAbove, type Line, shownLines } from './outline-lines.ts'
import type { Branch } from './outline-tree.ts'
import { itemOf, type Subject } from './subject.ts'
import { toggleLines, useOutline } from './use-outline.ts'

/** The place of the keyboard among the lines; it follows what is selected elsewhere. */
export function useCursor(tree: readonly Branch[], lines: readonly Line[]): number {
  const cursor = useOutline((state) => state.cursor)
  const selection = useScreen((state) => state.selection)
  const last = useRef(0)
  const found = lines.findIndex(({ key }) => key === cursor)
  // A line that has gone leaves its place to the one that stands there now.
  const at = found === -1 ? Math.min(last.current, lines.length - 1) : found
  useEffect(() => {
    last.current = Math.max(0, at)
  }, [at])

  useEffect(() => {
    const [only, ...others] = selection
    if (only === undefined || others.length > 0) return
    const { toggled, cursor: now } = useOutline.getState()
    const isIt = (subject: Subject) => itemOf(subject) === only
    if (shownLines(tree, toggled).some(({ key, subject }) => key === now && isIt(subject))) return
    const line = foldedAbove(tree, isIt, toggled)
    if (line === null) return
    toggleLines(line.folded)
    useOutline.setState({ cursor: line.key })
  }, [selection, tree])
  return at
}
