import { mayEdit } from '#components/board/may-edit.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { inspect } from '#components/inspector/inspect.ts'
import { useTexts } from '#components/language/use-language.ts'
import { outlineTexts } from './outline-texts.ts'
import { removal } from './removal.ts'
import { beginRenaming } from './renaming.ts'
import type { Subject } from './subject.ts'

/** What can be done to a line that is no thing on the canvas; for the others there are the screen's own commands. */
export function useLineCommands(): (subject: Subject | undefined) => readonly Command[] {
  const text = useTexts(outlineTexts)
  const board = useMeaning()
  const apply = useApply()
  return (subject) => {
    const edits = subject === undefined ? null : removal(board, subject)
    if (subject === undefined || edits === null) return []
    const command = (id: string, title: string, run: () => void): Command => ({
      id,
      title,
      section: 'editing',
      run,
      isPossible: mayEdit,
    })
    const rename = command('rename-line', text.renameFlow, () => beginRenaming(subject))
    return [
      ...(subject.kind === 'flow' ? [rename] : []),
      command('edit-line', text.edit, inspect),
      command('remove-line', removeTitle(subject), () => apply(edits)),
    ]
  }

  function removeTitle({ kind }: Subject): string {
    if (kind === 'flow') return text.removeFlow
    return kind === 'tag' ? text.removeTag : text.removePlace
  }
}
