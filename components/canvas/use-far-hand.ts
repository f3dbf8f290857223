import { type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect } from 'react'
import { type ItemKey, itemKey, select, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, overlap } from '#lib/model/geometry.ts'
import { cardUnder, hold, lineUnder } from './hold.ts'

/**
 * The hand over what is far off: a card that it comes to comes near, a click finds lines and cards, and a rectangle
 * that is drawn selects what is in it. Does nothing on a board that is near as a whole.
 */
export function useFarHand(isFar: boolean): {
  readonly onPointerAt: (point: Point) => void
  readonly onPaneClick: (event: React.MouseEvent) => void
} {
  const { document } = useSession()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    if (!isFar) return hold('hand', null)
    return store.subscribe((now, before) => {
      if (now.userSelectionActive && now.userSelectionRect !== before.userSelectionRect)
        selectInside(document.reading().board, now)
    })
  }, [isFar, document, store])
  const onPointerAt = useCallback(
    (point: Point) => {
      if (isFar) hold('hand', cardUnder(document.reading().board, point))
    },
    [isFar, document],
  )
  const onPaneClick = useCallback(
    ({ clientX, clientY, shiftKey }: React.MouseEvent) => {
      if (!isFar) return
      const { board } = document.reading()
      const point = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false })
      const item = cardUnder(board, point) ?? lineUnder(board, point, getZoom())
      const before = shiftKey ? useScreen.getState().selection : []
      select(item === null ? before : [...before, item])
    },
    [isFar, document, screenToFlowPosition, getZoom],
  )
  return { onPointerAt, onPaneClick }
}

/** Adds the components inside the rectangle that React Flow does not know, since they are far off. */
function selectInside(
  board: Board,
  { userSelectionRect, transform: [x, y, zoom], nodeLookup, multiSelectionActive }: ReactFlowState,
): void {
  if (userSelectionRect === null) return
  const inside = {
    x: (userSelectionRect.x - x) / zoom,
    y: (userSelectionRect.y - y) / zoom,
    width: userSelectionRect.width / zoom,
    height: userSelectionRect.height / zoom,
  }
  const before = [...useScreen.getState().selection]
  const kept = multiSelectionActive ? before : before.filter((key) => nodeLookup.has(key))
  const far = board.components.flatMap((row): ItemKey[] => {
    const key = itemKey('components', row.id)
    return !nodeLookup.has(key) && overlap(componentRectangle(row), inside) ? [key] : []
  })
  const after = new Set([...kept, ...far])
  if (after.size !== before.length || before.some((key) => !after.has(key))) select(after)
}
