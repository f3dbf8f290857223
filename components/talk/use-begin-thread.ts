import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { useSession } from '#components/board/use-session.ts'
import { middleOfCanvas } from '#components/canvas/canvas-box.ts'
import { anchorOfSelection } from '#components/canvas/selection-anchor.ts'
import { beginThread } from './talk.ts'

/** Begins a thread on what is selected, or else in the middle of what is seen: no pointer is needed. */
export function useBeginThread(): () => void {
  const { document } = useSession()
  const { screenToFlowPosition } = useReactFlow()
  return useCallback(() => {
    const on = anchorOfSelection(document.reading().board)
    beginThread(on ?? { point: screenToFlowPosition(middleOfCanvas()) })
  }, [document, screenToFlowPosition])
}
