'use client'

import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  SelectionMode,
  useReactFlow,
} from '@xyflow/react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useIsPhone } from '#components/board/use-is-phone.ts'
import { useBoard, useSession } from '#components/board/use-session.ts'
import { selectItemAt } from '#components/commands/select-item-at.ts'
import { useMenuGestures } from '#components/commands/use-menu-gestures.ts'
import { CascadeLayer } from '#components/forecast/cascade-layer.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { FollowNote } from '#components/presence/follow-note.tsx'
import { OwnLaser } from '#components/presence/own-laser.tsx'
import { useShowingView } from '#components/presence/use-showing-view.ts'
import { later } from '#components/ui/later.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { gridStep } from '#lib/model/geometry.ts'
import { isSealed } from '#lib/workshop/room.ts'
import { canvasTexts } from './canvas-texts.ts'
import { CommentPins } from './comment-pins.tsx'
import { ComponentNode } from './component-node.tsx'
import { ArrowHeads, ConnectionEdge } from './connection-edge.tsx'
import { Cursors } from './cursors.tsx'
import { DomainNode } from './domain-node.tsx'
import type { ConnectionEdge as BoardEdge } from './edges.ts'
import { FarLayer } from './far-layer.tsx'
import { FarMap } from './far-map.tsx'
import { type LooseEnd, LooseEndMenu } from './loose-end.tsx'
import type { BoardNode } from './nodes.ts'
import { NoteNode } from './note-node.tsx'
import { PlacingLayer } from './placing-layer.tsx'
import { spokenTexts } from './spoken-texts.ts'
import { useCanvasFocus } from './use-canvas-focus.ts'
import { useClipboard } from './use-clipboard.ts'
import { useDrawing } from './use-drawing.ts'
import { useFarHand } from './use-far-hand.ts'
import { useHands } from './use-hands.ts'
import { useItemKeys } from './use-item-keys.ts'
import { useNudging } from './use-nudging.ts'
import { useShow } from './use-show.ts'

const HeatLayer = later(
  () => import('#components/workshop/heat-layer.tsx').then((file) => file.HeatLayer),
  null,
  'in turn',
)

const nodeTypes = { component: ComponentNode, domain: DomainNode, note: NoteNode }
const edgeTypes = { connection: ConnectionEdge }
/** Buttons of the mouse that move the view: all of them, or the middle and the right. */
const [anyButton, otherButtons] = [
  [0, 1, 2],
  [1, 2],
]
const severalKeys = ['Shift', 'Meta', 'Control']
const snapGrid: [number, number] = [gridStep, gridStep]

/** The whiteboard. Nodes and edges are derived from the board while rendering; what a hand does becomes edits. */
export function Canvas() {
  const board = useBoard()
  const text = useTexts(canvasTexts)
  const { presence } = useSession()
  const { nodes, edges, far } = useDrawing()
  const show = useShow()
  const farHand = useFarHand(far !== null)
  const selection = useScreen((state) => state.selection)
  const tool = useScreen((state) => state.tool)
  const grid = useScreen((state) => state.grid)
  const mayEdit = useMayEdit()
  const isPhone = useIsPhone()
  const isMenuOpen = useScreen((state) => state.menu !== null) // a long press has become no drag
  const mayDraw = mayEdit && !isPhone // a finger on a small map moves the map
  // Whoever places the first thing on an empty board put it where they want it: the view stays.
  const [hadContent] = useState(() => board.components.length > 0)
  const [looseEnd, setLooseEnd] = useState<LooseEnd | null>(null)
  const hands = useHands(setLooseEnd)
  const { screenToFlowPosition, viewportInitialized } = useReactFlow()
  useLayoutEffect(() => {
    if (viewportInitialized && hadContent) show.whole()
  }, [viewportInitialized, hadContent, show])
  const spoken = useTexts(spokenTexts)
  const howTo = useId()
  const area = useRef<HTMLElement>(null)
  const onKeyDown = useItemKeys()
  const onFocus = useCanvasFocus()
  const menu = useMenuGestures(aim)
  useNudging(area)
  useClipboard()
  useShowingView()
  // A click in a sealed vote is the vote. The server hides it while it is sealed; told afterwards it would name its voter.
  const isHidden = useRoom(isSealed)
  useEffect(
    () => presence.show(isHidden ? { selection: [], pointer: null } : { selection: [...selection] }),
    [presence, selection, isHidden],
  )

  return (
    <section
      ref={area}
      aria-label={text.canvas}
      className="relative h-full w-full"
      {...menu}
      onPointerDown={() => changeScreen({ hands: 'canvas' })}
      onPointerMove={({ clientX, clientY }) => {
        const pointer = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false })
        if (!isHidden) presence.show({ pointer })
        farHand.onPointerAt(pointer)
      }}
      onPointerLeave={() => presence.show({ pointer: null })}
    >
      <ArrowHeads />
      <p id={howTo} hidden>
        {spoken.keys}
      </p>
      <ReactFlow<BoardNode, BoardEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        // The keyboard is ours: React Flow would make a Tab stop of every node and read the keys out for each.
        disableKeyboardA11y
        tabIndex={0}
        aria-label={spoken.drawing}
        aria-describedby={howTo}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        {...hands}
        connectionMode={ConnectionMode.Loose}
        nodesDraggable={tool === 'select' && mayDraw && !isMenuOpen}
        nodesConnectable={mayDraw}
        panOnScroll
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        panOnDrag={tool === 'hand' || isPhone ? anyButton : otherButtons}
        selectionOnDrag={tool === 'select' && !isPhone}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode={null}
        multiSelectionKeyCode={severalKeys}
        deleteKeyCode={null}
        snapToGrid={grid}
        snapGrid={snapGrid}
        minZoom={0.03}
        maxZoom={4}
        onPaneClick={farHand.onPaneClick}
        elevateNodesOnSelect={false}
      >
        {grid && (
          <Background
            variant={BackgroundVariant.Dots}
            gap={24}
            size={1.5}
            color="var(--color-line)"
            bgColor="var(--color-canvas)"
          />
        )}
        {far && <FarLayer picture={far} />}
        {far ? (
          <FarMap />
        ) : (
          <MiniMap
            pannable
            zoomable
            position="bottom-right"
            ariaLabel={text.minimap}
            style={{ width: 112, height: 76 }}
            className="max-lg:hidden"
          />
        )}
        <CommentPins />
        <Cursors />
        <HeatLayer />
        <OwnLaser />
        <CascadeLayer />
      </ReactFlow>
      <PlacingLayer />
      <FollowNote />
      {looseEnd && <LooseEndMenu end={looseEnd} onClose={() => setLooseEnd(null)} />}
      {board.components.length === 0 && board.domains.length === 0 && tool === 'select' && (
        <div className="pointer-events-none absolute inset-0 grid place-content-center text-center">
          <p className="text-lg font-semibold">{text.nothingHere}</p>
          <p className="text-sm text-muted">{text.nothingHereHint}</p>
        </div>
      )}
    </section>
  )
}

/** The menu of the canvas is about what was pressed. */
function aim(target: Element): readonly [] {
  selectItemAt(target)
  return []
}
