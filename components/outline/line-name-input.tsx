'use client'

import { changeScreen } from '#components/board/screen.ts'
import { useApply } from '#components/board/use-session.ts'
import { canvasTexts } from '#components/canvas/canvas-texts.ts'
import { NameInput } from '#components/canvas/name-input.tsx'
import { NoteInput } from '#components/canvas/note-input.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { changeDomain } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { changeFlow } from '#lib/document/flow-commands.ts'
import { changeRow } from '#lib/document/row-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import { outlineTexts } from './outline-texts.ts'
import type { Subject } from './subject.ts'
import { useOutline } from './use-outline.ts'

/** Types the name of a line, or the text of a note, where it stands. */
export function LineNameInput({ subject }: { readonly subject: Subject }) {
  const text = useTexts(canvasTexts)
  const { flowName } = useTexts(outlineTexts)
  const apply = useApply()
  const end = () => changeScreen({ renaming: null })
  const name = (label: string, before: string, edits: (typed: string) => readonly Edit[], onEnd = end) => (
    <NameInput label={label} name={before} onCommit={(typed) => apply(edits(typed))} onEnd={onEnd} />
  )
  switch (subject.kind) {
    case 'flow': {
      const { flow } = subject
      return name(
        flowName,
        nameOf(flow),
        (typed) => changeFlow(flow.id, { name: typed }),
        () => useOutline.setState({ renamingFlow: null }),
      )
    }
    case 'domain': {
      const { domain } = subject
      return name(text.name, nameOf(domain), (typed) => changeDomain(domain.id, { name: typed }))
    }
    case 'note': {
      const { note } = subject
      return (
        <NoteInput
          label={text.noteText}
          text={note.text}
          onCommit={(typed) => apply(changeRow('notes', note.id, { text: typed }))}
          onEnd={end}
        />
      )
    }
    case 'component':
    case 'tag':
    case 'place': {
      const { component } = subject
      return name(text.name, nameOf(component), (typed) => changeComponent(component.id, { name: typed }))
    }
    default:
      return null
  }
}
