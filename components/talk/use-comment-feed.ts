import { useEffect } from 'react'
import * as v from 'valibot'
import { useAdmission } from '#components/board/use-admission.ts'
import { useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { comment } from './comment.ts'
import { commentApi } from './comment-api.ts'
import { hearComments, resetTalk, useTalk } from './talk.ts'
import { talkTexts } from './talk-texts.ts'

const event = v.variant('type', [
  v.object({ type: v.literal('welcome') }),
  v.object({ type: v.literal('comment'), comment }),
])

/** Keeps the talk of this board as the server tells it: all of it at every arrival, then each comment as it comes. */
export function useCommentFeed(): void {
  const session = useSession()
  const { board, person } = useAdmission()
  const text = useTexts(talkTexts)
  useEffect(() => resetTalk(board), [board])
  useEffect(() => {
    const api = commentApi(board)
    // What cannot be loaded now is loaded at the next arrival. What was heard meanwhile is newer than the list.
    async function load(): Promise<void> {
      const before = new Map(useTalk.getState().comments)
      const loaded = await api.all().catch(() => [])
      const now = useTalk.getState().comments
      hearComments(loaded.filter(({ id }) => now.get(id) === before.get(id)))
    }
    void load()
    return session.hear((heard) => {
      const news = v.safeParse(event, heard)
      if (!news.success) return
      if (news.output.type === 'welcome') return void load()
      const said = news.output.comment
      const isNew = !useTalk.getState().comments.has(said.id)
      hearComments([said])
      if (isNew && said.mentions.includes(person.id)) say(text.mentioned(said.author.name, said.text))
    })
  }, [session, board, person.id, text])
}
