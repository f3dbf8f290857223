'use client'

import { useScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { later } from '#components/ui/later.tsx'
import type { Anchor } from '#lib/model/note.ts'
import { BoardFields } from './board-fields.tsx'
import { ComponentFields } from './component-fields.tsx'
import { ConnectionFields } from './connection-fields.tsx'
import { DomainFields } from './domain-fields.tsx'
import { NoteFields } from './note-fields.tsx'
import { RemoveSelected } from './remove-selected.tsx'
import { SeveralFields } from './several-fields.tsx'
import { subjectOf } from './subject.ts'

const AnchorAnswers = later(() =>
  import('#components/forecast/anchor-answers.tsx').then((file) => file.AnchorAnswers),
)

/** Shows and edits what is selected; the board itself when nothing is. */
export function Inspector() {
  const board = useMeaning()
  const selection = useScreen((state) => state.selection)
  const subject = subjectOf(board, selection)
  const on = anchorOf(subject)
  return (
    <div className="grid gap-5">
      <Fields subject={subject} />
      {on !== null && <AnchorAnswers on={on} />}
      {subject.kind !== 'board' && <RemoveSelected />}
    </div>
  )
}

/** What the team may have been asked about. */
function anchorOf(subject: ReturnType<typeof subjectOf>): Anchor | null {
  if (subject.kind === 'component') return { component: subject.component.id }
  if (subject.kind === 'connection') return { connection: subject.connection.id }
  return subject.kind === 'domain' ? { domain: subject.domain.id } : null
}

/** Each thing has fields of its own, so that what is half typed never lands in another. */
function Fields({ subject }: { readonly subject: ReturnType<typeof subjectOf> }) {
  switch (subject.kind) {
    case 'board':
      return <BoardFields />
    case 'component':
      return <ComponentFields key={subject.component.id} component={subject.component} />
    case 'connection':
      return <ConnectionFields key={subject.connection.id} connection={subject.connection} />
    case 'domain':
      return <DomainFields key={subject.domain.id} domain={subject.domain} />
    case 'note':
      return <NoteFields key={subject.note.id} note={subject.note} />
    case 'several':
      return <SeveralFields items={subject} />
  }
}
