import { mayEdit } from '#components/board/may-edit.ts'
import { useApply } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { inspect } from '#components/inspector/inspect.ts'
import { useTexts } from '#components/language/use-language.ts'
import { removeFlow } from '#lib/document/flow-commands.ts'
import { outlineTexts } from './outline-texts.ts'
import { beginRenaming } from './renaming.ts'
import type { Subject } from './subject.ts'

/** What can be done to a flow; it is not drawn, so nothing can be selected for the screen's own commands. */
export function useFlowCommands(): (subject: Subject | undefined) => readonly Command[] {
  const text = useTexts(outlineTexts)
  const apply = useApply()
  return (subject) => {
    if (subject?.kind !== 'flow') return []
    const command = (id: string, title: string, run: () => void): Command => ({
      id,
      title,
      section: 'editing',
      run,
      isPossible: mayEdit,
    })
    return [
      command('rename-flow', text.renameFlow, () => beginRenaming(subject)),
      command('edit-flow', text.editFlow, inspect),
      command('remove-flow', text.removeFlow, () => apply(removeFlow(subject.flow.id))),
    ]
  }
}
