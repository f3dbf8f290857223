import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { askServer } from '#components/board/ask-server.ts'
import { useAdmission } from '#components/board/use-admission.ts'
import { middleOfCanvas } from '#components/canvas/canvas-box.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { presenceTexts } from './presence-texts.ts'

/** Asks everybody here to come to what one sees oneself. */
export function useBringing(): () => void {
  const { board } = useAdmission()
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const text = useTexts(presenceTexts)
  return useCallback(() => {
    const place = { ...screenToFlowPosition(middleOfCanvas()), zoom: getZoom() }
    void askServer(board, 'POST', '/come-here', place).then(
      () => say(text.brought),
      () => say(text.bringFailed),
    )
  }, [board, screenToFlowPosition, getZoom, text])
}
