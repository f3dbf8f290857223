import { useMemo } from 'react'
import { refusalOf } from '#components/board/ask-server.ts'
import { useAdmission } from '#components/board/use-admission.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import type { Comment } from './comment.ts'
import { type CommentApi, commentApi } from './comment-api.ts'
import { hearComments } from './talk.ts'
import { talkTexts } from './talk-texts.ts'

/** The commands about comments, and what becomes of them: taken in, or the reason why not in words. */
export function useSaying(): { api: CommentApi; tell: (saying: Promise<Comment>) => Promise<boolean> } {
  const { board } = useAdmission()
  const text = useTexts(talkTexts)
  return useMemo(
    () => ({
      api: commentApi(board),
      async tell(saying) {
        try {
          hearComments([await saying])
          return true
        } catch (error) {
          const why = { sealed: text.sealed, role_too_weak: text.tooWeak }[refusalOf(error) ?? '']
          say(why ?? text.failed)
          return false
        }
      },
    }),
    [board, text],
  )
}
