import { Handle, Position, useConnection, useUpdateNodeInternals } from '@xyflow/react'
import { useEffect } from 'react'

const sides = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const

/** Where a hand takes hold of a card to draw a line: a point on each side, which is there when a hand is near. */
export function SideHandles({ id, isShown }: { readonly id: string; readonly isShown: boolean }) {
  const tellReactFlow = useUpdateNodeInternals()
  useEffect(() => tellReactFlow(id), [tellReactFlow, id])
  return sides.map((side) => (
    <Handle
      key={side}
      id={side}
      type="source"
      position={side}
      className={`size-3! min-h-0! min-w-0! rounded-full! border-2! border-surface! bg-select! opacity-0 transition-opacity group-hover:opacity-100 ${isShown ? 'opacity-100' : ''}`}
    />
  ))
}

/**
 * All of a card, which takes the end of a line, and in the connecting tool its start. It is always there: React Flow
 * draws no line to a card on which it has measured nothing.
 */
export function WholeHandle({ id, isConnecting }: { readonly id: string; readonly isConnecting: boolean }) {
  const isAwaited = useConnection(({ inProgress, fromNode }) => inProgress && fromNode.id !== id)
  return (
    <Handle
      id="whole"
      type="source"
      position={Position.Left}
      className={`inset-0! h-full! w-full! transform-none! rounded-xl! border-2! border-dashed! bg-transparent! ${isConnecting ? 'border-select!' : 'border-transparent!'} ${isConnecting || isAwaited ? '' : 'pointer-events-none!'}`}
    />
  )
}
