import type { ReactFlowProps } from '@xyflow/react'
import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, type ItemKey, select, useScreen } from '#components/board/screen.ts'
import { useApply, useSession } from '#components/board/use-session.ts'
import { openMenuOfNothing } from '#components/commands/use-menu-gestures.ts'
import type { ComponentId } from '#lib/model/id.ts'
import type { ConnectionEdge } from './edges.ts'
import { moveWithHand, selectionAfter } from './gestures.ts'
import type { LooseEnd } from './loose-end.tsx'
import { makeConnection } from './making.ts'
import type { BoardNode } from './nodes.ts'

type Hands = Pick<
  ReactFlowProps<BoardNode, ConnectionEdge>,
  | 'onNodesChange'
  | 'onEdgesChange'
  | 'onNodeMouseEnter'
  | 'onNodeMouseLeave'
  | 'onNodeDoubleClick'
  | 'onMoveStart'
  | 'onPaneContextMenu'
  | 'onConnect'
  | 'onConnectEnd'
>

/**
 * What becomes of what hands do on the canvas. The handlers stay the same while the board changes: with another
 * handler React Flow looks through everything that it draws.
 */
export function useHands(onLooseEnd: (end: LooseEnd) => void): Hands {
  const { document: shared, presence } = useSession()
  const apply = useApply()
  return useMemo(
    () => ({
      onNodesChange(changes) {
        changeSelection(changes)
        moveWithHand(shared.reading().board, changes, presence.show, apply)
      },
      onEdgesChange: changeSelection,
      onNodeMouseEnter: (_event, { id }) => changeScreen({ lit: new Set([id as ItemKey]) }),
      onNodeMouseLeave: () => changeScreen({ lit: new Set() }),
      onNodeDoubleClick: (_event, { id }) => mayEdit() && changeScreen({ renaming: id as ItemKey }),
      onMoveStart: (event) => event && changeScreen({ following: null }),
      onPaneContextMenu: ({ clientX, clientY }) => openMenuOfNothing({ x: clientX, y: clientY }),
      onConnect({ source, target }) {
        const made = makeConnection(shared.reading().board, idOf(source), idOf(target))
        apply(made.edits)
        if (made.edits.length > 0) select([made.key])
      },
      onConnectEnd(event, { fromNode, toNode }) {
        if (fromNode?.type !== 'component' || toNode !== null) return
        const { clientX, clientY } =
          'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
        onLooseEnd({ from: idOf(fromNode.id), at: { x: clientX, y: clientY } })
      },
    }),
    [shared, presence, apply, onLooseEnd],
  )
}

function changeSelection(changes: Parameters<typeof selectionAfter>[1]): void {
  const before = useScreen.getState().selection
  const after = selectionAfter(before, changes)
  if (after !== before) changeScreen({ selection: after })
}

function idOf(key: string): ComponentId {
  return key.slice('components/'.length) as ComponentId // nodes that can be connected are components
}
