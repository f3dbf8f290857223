import { useCallback } from 'react'
import { askServer } from '#components/board/ask-server.ts'
import { useAdmission } from '#components/board/use-admission.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { presenceTexts } from './presence-texts.ts'
import { useOwnView } from './use-own-view.ts'

/** Asks everybody here to come to what one sees oneself. */
export function useBringing(): () => void {
  const { board } = useAdmission()
  const ownView = useOwnView()
  const text = useTexts(presenceTexts)
  return useCallback(() => {
    void askServer(board, 'POST', '/come-here', ownView()).then(
      () => say(text.brought),
      () => say(text.bringFailed),
    )
  }, [board, ownView, text])
}
