import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { ownName } from '#components/board/own-name.ts'
import { changeScreen, select } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { noteKindNames } from '#lib/language/words.ts'
import { type Anchor, type NoteKind, noteKinds } from '#lib/model/note.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'
import { makeNoteOn } from './making.ts'
import { anchorOfSelection } from './selection-anchor.ts'

/** Thoughts on the drawing: on what is selected, else where the next click goes. */
export function useNoteCommands(): readonly Command[] {
  const { document: board } = useSession()
  const text = useTexts(canvasCommandTexts)
  const language = useLanguage((state) => state.language)
  return useMemo(() => {
    function add(kind: NoteKind): void {
      const on = anchorOfSelection(board.reading().board)
      if (on === null) changeScreen({ tool: { note: kind } })
      else addOn(kind, on)
    }
    function addOn(kind: NoteKind, on: Anchor): void {
      const made = makeNoteOn(kind, ownName() ?? '', on)
      board.apply(made.edits)
      select([made.key])
      changeScreen({ renaming: made.key })
    }
    const names = noteKindNames[language]
    const keys: Partial<Record<NoteKind, readonly string[]>> = { note: ['N'], bottleneck: ['B'] }
    return noteKinds.map(
      (kind): Command => ({
        id: `note-${kind}`,
        title: kind === 'bottleneck' ? text.pin : text.addNote(names[kind]),
        section: 'making',
        keys: keys[kind] ?? [],
        run: () => add(kind),
        isPossible: mayEdit,
      }),
    )
  }, [board, text, language])
}
