import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { select, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { isTyping } from '#components/commands/keys.ts'
import { placedBoard } from '#components/exchange/placed-board.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { middleOfCanvas } from './canvas-box.ts'
import { canvasTexts } from './canvas-texts.ts'
import { pasted, selectedFragment, shiftTo } from './pasting.ts'
import { removeSelected } from './removing.ts'

/** Characters that are parsed in less than a frame. */
const SMALL = 50_000

/**
 * Copy, cut and paste by the browser's own events, so that no permission is asked for. What is copied is a board file
 * as text: it can be pasted into another board, a chat or an editor, and whatever can be imported can be pasted.
 */
export function useClipboard(): void {
  const { document: board } = useSession()
  const { screenToFlowPosition } = useReactFlow()
  const { cannotPaste } = useTexts(canvasTexts)
  useEffect(() => {
    let pointer: Point | null = null

    function onPointerMove({ target, clientX, clientY }: PointerEvent): void {
      pointer = isOnCanvas(target) ? { x: clientX, y: clientY } : null
    }
    function copy(event: ClipboardEvent): boolean {
      const fragment = selectedFragment(board.reading().board, useScreen.getState().selection)
      if (isTyping(event.target) || hasSelectedText() || fragment === null) return false
      event.preventDefault()
      // What is written is small and must be there before the event ends.
      event.clipboardData?.setData('text/plain', JSON.stringify(fragment))
      return true
    }
    function onCut(event: ClipboardEvent): void {
      if (!mayEdit() || !copy(event)) return
      board.apply(removeSelected(board.reading().board, useScreen.getState().selection))
      select([])
    }
    function onPaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isTyping(event.target) || !mayEdit() || text.trim() === '') return
      event.preventDefault()
      const at = screenToFlowPosition(pointer ?? middleOfCanvas())
      void fragmentIn(text).then((fragment) => {
        if (fragment === null) say(cannotPaste)
        else {
          const made = pasted(board.reading().board, fragment, shiftTo(fragment, at))
          board.apply(made.edits)
          select(made.keys)
        }
      })
    }
    const onCopy = (event: ClipboardEvent) => void copy(event)
    window.addEventListener('pointermove', onPointerMove)
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('pointermove', onPointerMove)
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [board, screenToFlowPosition, cannotPaste])
}

/** The board that a text is, laid out; null when nothing can be read from it. Loaded when it is used. */
async function fragmentIn(text: string): Promise<Board | null> {
  const board = await boardIn(text)
  if (board === null || board.components.length + board.domains.length + board.notes.length === 0) return null
  return board.components.every(({ position }) => position !== undefined) ? board : placedBoard(board)
}

/** What was copied from a board is small and known, and is there at once; anything else is read in a worker. */
async function boardIn(text: string): Promise<Board | null> {
  if (text.length < SMALL && text.startsWith('{"format":"hundredfold/')) {
    const { importBoard } = await import('#lib/exchange/import-board.ts')
    return importBoard(text, '').board
  }
  const { importTextsInWorker } = await import('#components/exchange/import-in-worker.ts')
  return (await importTextsInWorker([{ name: '', text }])).board
}

function isOnCanvas(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.react-flow') !== null
}

/** Text that somebody has marked on the page is what they mean to copy. */
function hasSelectedText(): boolean {
  return (document.getSelection()?.toString() ?? '') !== ''
}
