'use client'

import { useId, useMemo, useRef } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { select, useScreen } from '#components/board/screen.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { selectItemAt } from '#components/commands/select-item-at.ts'
import { useMenuGestures } from '#components/commands/use-menu-gestures.ts'
import { useTexts } from '#components/language/use-language.ts'
import { lineElement, lineKeyAt } from './line-element.ts'
import { OutlineLine } from './outline-line.tsx'
import { type Line, shownLines, stepOf } from './outline-lines.ts'
import { outlineTexts } from './outline-texts.ts'
import { outlineTree } from './outline-tree.ts'
import { removal } from './removal.ts'
import { beginRenaming } from './renaming.ts'
import { itemOf } from './subject.ts'
import { lineTyped, useTyped } from './type-ahead.ts'
import { useCursor } from './use-cursor.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLineCommands } from './use-line-commands.ts'
import { useLineWords } from './use-line-words.ts'
import { toggleLines, useOutline } from './use-outline.ts'

/** The tree itself: one stop of the Tab key, walked with the arrow keys. */
export function OutlineTreeView() {
  const board = useMeaning()
  const apply = useApply()
  const text = useTexts(outlineTexts)
  const words = useLineWords()
  const selection = useScreen((state) => state.selection)
  const toggled = useOutline((state) => state.toggled)
  const tree = useMemo(() => outlineTree(board), [board])
  const lines = useMemo(() => shownLines(tree, toggled), [tree, toggled])
  const at = useCursor(tree, lines)
  const here = lines[at]
  const list = useRef<HTMLDivElement>(null)
  const howTo = useId()
  const typed = useTyped()
  const lineCommands = useLineCommands()
  useKeptFocus(list, here)

  function lineAt(target: EventTarget): Line | undefined {
    const key = target instanceof Element ? lineKeyAt(target) : null
    return lines.find((line) => line.key === key)
  }
  function go(line: Line, extend: boolean): void {
    const item = itemOf(line.subject)
    useOutline.setState({ cursor: line.key })
    if (!extend) select(item === null ? [] : [item])
    else if (item !== null) select([...useScreen.getState().selection, item])
    lineElement(list.current, line.key)?.focus()
  }
  function onKeyDown(event: React.KeyboardEvent): void {
    const { key, target, shiftKey, nativeEvent } = event
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isPlain || nativeEvent.isComposing || !isLine(target) || here === undefined) return
    const { subject } = here
    const edits = removal(board, subject)
    const step = stepOf(lines, at, key)
    const found = key === ' ' ? null : lineTyped(lines, at, typed(key), (line) => words(line.subject).name)
    if (step !== null && 'go' in step) go(step.go, shiftKey)
    else if (step !== null) toggleLines([step.toggle.key])
    else if (found !== null) go(found, false)
    else if (key === ' ') go(here, shiftKey)
    else if (subject.kind === 'flow' && key === 'Enter') beginRenaming(subject)
    else if (edits !== null && /^(Delete|Backspace)$/.test(key) && mayEdit()) apply(edits)
    else {
      // A command for what is selected is meant for the line that the keyboard is on.
      if (target instanceof Element && /^(Enter|Delete|Backspace)$/.test(key)) selectItemAt(target)
      return
    }
    event.preventDefault()
  }
  const menu = useMenuGestures((target) => {
    const line = lineAt(target)
    if (line) useOutline.setState({ cursor: line.key })
    selectItemAt(target)
    return lineCommands(line?.subject)
  })

  if (lines.length === 0) return <p className="p-4 text-muted text-sm">{text.empty}</p>
  return (
    <>
      <p id={howTo} hidden>
        {text.howTo}
      </p>
      <div
        ref={list}
        role="tree"
        aria-label={text.outline}
        aria-describedby={howTo}
        aria-multiselectable="true"
        className="min-h-0 flex-1 overflow-y-auto py-1"
        onKeyDown={onKeyDown}
        {...menu}
        onClick={(event) => {
          const line = lineAt(event.target)
          if (line) go(line, event.shiftKey || event.ctrlKey || event.metaKey)
        }}
        onDoubleClick={({ target }) => {
          const line = lineAt(target)
          if (line) beginRenaming(line.subject)
        }}
      >
        {lines.map((line) => {
          const item = itemOf(line.subject)
          return (
            <OutlineLine
              key={line.key}
              line={line}
              words={words}
              isHere={line === here}
              isSelected={item !== null && selection.has(item) && (isOwn(line) || line === here)}
            />
          )
        })}
      </div>
    </>
  )
}

/** A line of the thing itself; a tag or a place is a remark on it. */
function isOwn({ subject: { kind } }: Line): boolean {
  return kind !== 'tag' && kind !== 'place'
}

function isLine(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'treeitem'
}
