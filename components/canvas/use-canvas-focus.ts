import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { itemAt } from '#components/board/item-at.ts'
import { changeScreen, type ItemKey, useScreen } from '#components/board/screen.ts'
import { useBoard, useSession } from '#components/board/use-session.ts'
import { drawnRows, placeOf, tabOrder } from './drawn-items.ts'
import { intoView } from './into-view.ts'
import { focusCanvas, focusItem } from './item-focus.ts'

/**
 * Where the keyboard is on the canvas: what it comes to is shown, and it is not lost when a name has been typed or
 * the thing it is on goes away. Gives the handler for the focus.
 */
export function useCanvasFocus(): (event: React.FocusEvent) => void {
  const board = useBoard()
  const { document: shared } = useSession()
  const { getViewport, setViewport } = useReactFlow()
  const renaming = useScreen((state) => (state.hands === 'canvas' ? state.renaming : null))
  const reached = useRef<{ readonly key: ItemKey; readonly at: number } | null>(null)
  const renamed = useRef<ItemKey | null>(null)

  // React Flow draws a moment later than React: only then it is known what has gone.
  useEffect(() => {
    const before = renamed.current
    renamed.current = renaming
    if (before === null || renaming !== null) return
    return afterDrawing(() => {
      if (isLost()) focusItem(before)
    })
  }, [renaming])

  useEffect(() => {
    if (reached.current === null) return
    const { key, at } = reached.current
    const order = tabOrder(board, drawnRows(board))
    if (order.includes(key)) return
    reached.current = null
    const next = order[Math.min(at, order.length - 1)]
    return afterDrawing(() => {
      if (isLost()) next ? focusItem(next) : focusCanvas()
    })
  }, [board])

  return ({ target, currentTarget }) => {
    changeScreen({ hands: 'canvas' })
    const key = itemAt(target)
    reached.current = null
    // What a pointer has pressed is in view, and its hand stays where it is.
    if (key === null || !target.matches(':focus-visible')) return
    const now = shared.reading().board
    const rows = drawnRows(now)
    reached.current = { key, at: tabOrder(now, rows).indexOf(key) }
    const place = placeOf(now, rows, key)
    if (place === null) return
    const { x, y, zoom } = getViewport()
    const seen = {
      x: place.x * zoom + x,
      y: place.y * zoom + y,
      width: place.width * zoom,
      height: place.height * zoom,
    }
    const by = intoView(seen, currentTarget.getBoundingClientRect())
    if (by.x !== 0 || by.y !== 0) void setViewport({ x: x + by.x, y: y + by.y, zoom })
  }
}

/** Does something with the next picture; gives what stops it. */
function afterDrawing(work: () => void): () => void {
  const frame = requestAnimationFrame(work)
  return () => cancelAnimationFrame(frame)
}

/** Nothing at all has the keyboard. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
