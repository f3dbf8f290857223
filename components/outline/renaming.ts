import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { inspect } from '#components/inspector/inspect.ts'
import { itemOf, type Subject } from './subject.ts'
import { useOutline } from './use-outline.ts'

/** Begins to type the name of a line where it stands; a connection is edited in the inspector. */
export function beginRenaming(subject: Subject): void {
  if (!mayEdit()) return
  if (subject.kind === 'flow') useOutline.setState({ renamingFlow: subject.flow.id })
  else if (subject.kind === 'connection') inspect()
  else changeScreen({ renaming: itemOf(subject) })
}

/** Whether the name of this line is being typed in the outline. */
export function useRenaming(subject: Subject, isHere: boolean): boolean {
  const flow = useOutline((state) => state.renamingFlow)
  const item = useScreen((state) => (state.hands === 'outline' ? state.renaming : null))
  if (subject.kind === 'flow') return flow === subject.flow.id
  return isHere && item !== null && item === itemOf(subject)
}
