import { useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Anchor } from '#lib/model/note.ts'
import { talkTexts } from './talk-texts.ts'

/** What something was said about, in words, and whether it is still there to be shown. */
export interface AnchorWords {
  readonly title: string
  readonly isThere: boolean
}

/** Says what comments are on, also of what has been deleted since. */
export function useAnchorWords(): (on: Anchor, board: Board) => AnchorWords {
  const { document } = useSession()
  const text = useTexts(talkTexts)
  return (on, board) => {
    if ('point' in on) return { title: text.onPlace, isThere: true }
    const [table, id] = rowOf(on)
    const isThere = board[table].some((row) => row.id === id)
    const name = document.formerName(table, id)
    if (isThere) return { title: text.on(name ?? nameOf({ id })), isThere }
    return { title: name === null ? text.wasOnSomething : text.wasOn(name), isThere }
  }
}

function rowOf(on: Exclude<Anchor, { readonly point: unknown }>) {
  if ('component' in on) return ['components', on.component] as const
  return 'connection' in on ? (['connections', on.connection] as const) : (['domains', on.domain] as const)
}
