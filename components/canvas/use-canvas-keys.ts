import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import {
  changeScreen,
  type ItemKey,
  select,
  selectedIds,
  type Tool,
  useScreen,
} from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { canvasTexts } from './canvas-texts.ts'
import { isTyping, type Keys, keysOf } from './keys.ts'
import { duplicate } from './making.ts'
import { wholeView } from './whole-view.ts'

/** What the keys do while no field, menu or dialog has them. */
export function useCanvasKeys(surface: RefObject<HTMLElement | null>): void {
  const { document: board } = useSession()
  const { fitView, zoomTo } = useReactFlow()
  const { skipped } = useTexts(canvasTexts)

  useEffect(() => {
    function step(take: typeof board.undo): void {
      if (take().skipped > 0) say(skipped)
    }
    const actions: Readonly<Record<Keys, () => void>> = {
      Escape: stepOut,
      Enter: renameSelected,
      'Mod+Z': () => step(board.undo),
      'Mod+Shift+Z': () => step(board.redo),
      'Mod+Y': () => step(board.redo),
      'Mod+A': () => select(everything()),
      'Mod+D': duplicateSelected,
      'Mod+Enter': () => changeScreen({ tab: 'inspector' }),
      'Shift+1': () => void fitView(wholeView),
      'Shift+2': () =>
        void fitView({
          maxZoom: 1.5,
          padding: 0.3,
          nodes: [...useScreen.getState().selection].map((id) => ({ id })),
        }),
      'Shift+0': () => void zoomTo(1),
      'Mod+0': () => void zoomTo(1),
    }

    function everything(): readonly ItemKey[] {
      const { components, domains, connections } = board.reading().board
      return [
        ...components.map(({ id }): ItemKey => `components/${id}`),
        ...domains.map(({ id }): ItemKey => `domains/${id}`),
        ...connections.map(({ id }): ItemKey => `connections/${id}`),
      ]
    }
    function duplicateSelected(): void {
      const copies = duplicate(
        board.reading().board,
        selectedIds(useScreen.getState().selection, 'components'),
      )
      if (copies.keys.length === 0) return
      board.apply(copies.edits)
      select(copies.keys)
    }
    function onKeyDown(event: KeyboardEvent): void {
      if (isTyping(event.target)) return
      const keys = keysOf(event)
      const tool = keys === null ? undefined : toolOf(keys)
      const action = tool ? () => changeScreen({ tool }) : keys === null ? undefined : actions[keys]
      const isLetter = keys !== null && /^(Shift\+)?\w$/.test(keys)
      if (!action || (isLetter && !isOnCanvas(event.target, surface.current))) return
      if (keys === 'Enter' && event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [board, fitView, zoomTo, skipped, surface])
}

/** The tool that a letter takes up. */
function toolOf(keys: Keys): Tool | undefined {
  const tools = new Map<Keys, Tool>([
    ['V', 'select'],
    ['H', 'hand'],
    ['A', 'connect'],
    ['F', 'domain'],
    ['R', { place: useScreen.getState().lastKind }],
  ])
  return tools.get(keys)
}

/** Single letters count only while the canvas, or nothing at all, has the focus. */
function isOnCanvas(target: EventTarget | null, surface: HTMLElement | null): boolean {
  return target === document.body || (target instanceof Node && surface !== null && surface.contains(target))
}

function stepOut(): void {
  const { tool, selection } = useScreen.getState()
  if (tool !== 'select') changeScreen({ tool: 'select' })
  else if (selection.size > 0) select([])
}

function renameSelected(): void {
  const [key, ...others] = useScreen.getState().selection
  if (key && others.length === 0 && !key.startsWith('connections/')) changeScreen({ renaming: key })
}
