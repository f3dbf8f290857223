'use client'

import { usePeople } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { workshopTexts } from './workshop-texts.ts'

/** How many of those who take part say that they are done with this phase. */
export function DoneCount({ since }: { readonly since: number }) {
  const text = useTexts(workshopTexts)
  const others = usePeople().filter(({ role }) => role === 'editor' || role === 'participant')
  if (others.length === 0) return null
  const done = others.filter(({ doneSince }) => doneSince === since).length
  return <p className="text-sm tabular-nums">{text.doneCount(String(done), String(others.length))}</p>
}
