'use client'

import { useReactFlow } from '@xyflow/react'
import {
  Flame,
  Hand,
  Keyboard,
  Maximize,
  MessageSquare,
  Minus,
  MousePointer2,
  Plus,
  Redo2,
  Spline,
  SquareDashed,
  StickyNote,
  Undo2,
  WandSparkles,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { type ComponentProps, useSyncExternalStore } from 'react'
import { changeScreen, type Tool, useScreen } from '#components/board/screen.ts'
import { useMeaning, useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { canvasTexts } from './canvas-texts.ts'
import { useShow } from './use-show.ts'
import { useTidy } from './use-tidy.ts'

const noteTool: Tool = { note: 'note' }
const pinTool: Tool = { note: 'bottleneck' }

/** Tools and views, each also on a key; buttons for everything that a gesture does. One stop of the Tab key: arrows go on. */
export function ToolBar() {
  const text = useTexts(canvasTexts)
  const { document: board } = useSession()
  const canUndo = useSyncExternalStore(board.subscribe, board.canUndo)
  const canRedo = useSyncExternalStore(board.subscribe, board.canRedo)
  const { components } = useMeaning()
  const { zoomIn, zoomOut } = useReactFlow()
  const show = useShow()
  const tidy = useTidy()
  function undo(take: typeof board.undo): void {
    if (take().skipped > 0) say(text.skipped)
  }
  return (
    <Toolbar.Root
      aria-label={text.canvas}
      className="flex flex-wrap gap-1 rounded-xl max-md:gap-0 max-md:[&_button]:px-1.5 border border-line bg-surface p-1 shadow-card"
    >
      <ToolButton tool="select" label={text.select} icon={<MousePointer2 size={16} aria-hidden="true" />} />
      <ToolButton tool="hand" label={text.hand} icon={<Hand size={16} aria-hidden="true" />} />
      <ToolButton tool="connect" label={text.connect} icon={<Spline size={16} aria-hidden="true" />} />
      <ToolButton tool="domain" label={text.domain} icon={<SquareDashed size={16} aria-hidden="true" />} />
      <ToolButton tool={noteTool} label={text.note} icon={<StickyNote size={16} aria-hidden="true" />} />
      <ToolButton tool={pinTool} label={text.pin} icon={<Flame size={16} aria-hidden="true" />} />
      <ToolButton tool="comment" label={text.comment} icon={<MessageSquare size={16} aria-hidden="true" />} />
      <Separator />
      <BarButton look="quiet" aria-label={text.undo} disabled={!canUndo} onClick={() => undo(board.undo)}>
        <Undo2 size={16} aria-hidden="true" />
      </BarButton>
      <BarButton look="quiet" aria-label={text.redo} disabled={!canRedo} onClick={() => undo(board.redo)}>
        <Redo2 size={16} aria-hidden="true" />
      </BarButton>
      <BarButton look="quiet" aria-label={text.tidy} disabled={components.length === 0} onClick={tidy}>
        <WandSparkles size={16} aria-hidden="true" />
      </BarButton>
      <Separator />
      <BarButton look="quiet" aria-label={text.zoomOut} onClick={() => void zoomOut()}>
        <Minus size={16} aria-hidden="true" />
      </BarButton>
      <BarButton look="quiet" aria-label={text.zoomIn} onClick={() => void zoomIn()}>
        <Plus size={16} aria-hidden="true" />
      </BarButton>
      <BarButton look="quiet" aria-label={text.fit} onClick={() => show.whole()}>
        <Maximize size={16} aria-hidden="true" />
      </BarButton>
      <BarButton look="quiet" aria-label={text.commands} onClick={() => changeScreen({ lookup: 'commands' })}>
        <Keyboard size={16} aria-hidden="true" />
      </BarButton>
    </Toolbar.Root>
  )
}

function Separator() {
  return <span aria-hidden="true" className="mx-0.5 w-px self-stretch bg-line" />
}

function ToolButton({
  tool,
  label,
  icon,
}: {
  readonly tool: Tool
  readonly label: string
  readonly icon: React.ReactNode
}) {
  const active = useScreen((state) => isSameTool(state.tool, tool))
  return (
    <BarButton
      look={active ? 'strong' : 'quiet'}
      aria-label={label}
      aria-pressed={active}
      onClick={() => changeScreen({ tool: active ? 'select' : tool })}
    >
      {icon}
    </BarButton>
  )
}

function BarButton(props: ComponentProps<typeof Button>) {
  return (
    <Toolbar.Button asChild disabled={props.disabled ?? false}>
      <Button {...props} />
    </Toolbar.Button>
  )
}

function isSameTool(a: Tool, b: Tool): boolean {
  if (typeof a === 'object' && typeof b === 'object' && 'note' in a && 'note' in b) return a.note === b.note
  return a === b
}
