import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, type ItemKey, itemKey, select, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { inspect } from '#components/inspector/inspect.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'
import { canvasTexts } from './canvas-texts.ts'
import { pasted, selectedFragment } from './pasting.ts'
import { removeSelected } from './removing.ts'

/** How far copies stand from what they were made of, in pixels. */
const COPY_STEP = { x: 32, y: 32 }

/** One's own steps, and what is done to the selection. */
export function useEditCommands(): readonly Command[] {
  const { document: board } = useSession()
  const text = useTexts(canvasCommandTexts)
  const { skipped } = useTexts(canvasTexts)
  return useMemo(() => {
    function step(take: typeof board.undo): void {
      if (take().skipped > 0) say(skipped)
    }
    function everything(): readonly ItemKey[] {
      const { components, domains, connections, notes } = board.reading().board
      return [
        ...components.map(({ id }) => itemKey('components', id)),
        ...domains.map(({ id }) => itemKey('domains', id)),
        ...connections.map(({ id }) => itemKey('connections', id)),
        ...notes.map(({ id }) => itemKey('notes', id)),
      ]
    }
    function duplicateSelected(): void {
      const fragment = selectedFragment(board.reading().board, selected())
      if (fragment === null) return
      const copies = pasted(board.reading().board, fragment, COPY_STEP)
      board.apply(copies.edits)
      select(copies.keys)
    }
    function remove(): void {
      board.apply(removeSelected(board.reading().board, selected()))
      select([])
    }
    return [
      {
        id: 'undo',
        title: text.undo,
        section: 'editing',
        keys: ['Mod+Z'],
        run: () => step(board.undo),
        isPossible: () => board.canUndo() && mayEdit(),
      },
      {
        id: 'redo',
        title: text.redo,
        section: 'editing',
        keys: ['Mod+Shift+Z', 'Mod+Y'],
        run: () => step(board.redo),
        isPossible: () => board.canRedo() && mayEdit(),
      },
      {
        id: 'select-all',
        title: text.selectAll,
        section: 'editing',
        keys: ['Mod+A'],
        run: () => select(everything()),
      },
      heardElsewhere('copy', text.copy, ['Mod+C']),
      heardElsewhere('cut', text.cut, ['Mod+X']),
      heardElsewhere('paste', text.paste, ['Mod+V']),
      heardElsewhere('nudge', text.nudge, arrows),
      heardElsewhere(
        'nudge-far',
        text.nudgeFar,
        arrows.map((arrow) => `Shift+${arrow}`),
      ),
      {
        id: 'duplicate',
        title: text.duplicate,
        section: 'editing',
        keys: ['Mod+D'],
        run: duplicateSelected,
        isPossible: canChange,
      },
      {
        id: 'rename',
        title: text.rename,
        section: 'editing',
        keys: ['Enter'],
        run: rename,
        isPossible: canRename,
      },
      {
        id: 'inspect',
        title: text.inspect,
        section: 'editing',
        keys: ['Mod+Enter'],
        run: inspect,
      },
      {
        id: 'remove',
        title: text.remove,
        section: 'editing',
        keys: ['Delete', 'Backspace'],
        run: remove,
        isPossible: canChange,
      },
      { id: 'step-out', title: text.stepOut, section: 'editing', keys: ['Escape'], run: stepOut },
    ]
  }, [board, text, skipped])
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** Only the keys work: a page may not read the clipboard without being asked to by the browser, and arrows steer. */
function heardElsewhere(id: string, title: string, keys: readonly string[]): Command {
  return { id, title, section: 'editing', keys, isHeardElsewhere: true, isPossible: () => false, run() {} }
}

function selected(): ReadonlySet<ItemKey> {
  return useScreen.getState().selection
}

function canChange(): boolean {
  return selected().size > 0 && mayEdit()
}

function canRename(): boolean {
  const [key, ...others] = selected()
  return key !== undefined && others.length === 0 && mayEdit()
}

/** Types the name where it stands; what has its words in the inspector only is edited there. */
function rename(): void {
  const [key] = selected()
  if (key?.startsWith('connections/')) inspect()
  else if (key !== undefined) changeScreen({ renaming: key })
}

function stepOut(): void {
  const { tool, selection, following } = useScreen.getState()
  if (following !== null) changeScreen({ following: null })
  else if (tool !== 'select') changeScreen({ tool: 'select' })
  else if (selection.size > 0) select([])
}
