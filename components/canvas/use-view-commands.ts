import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import type { Command } from '#components/commands/command.ts'
import { useTexts } from '#components/language/use-language.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'
import { useShow } from './use-show.ts'

/** What is seen, and how near. */
export function useViewCommands(): readonly Command[] {
  const text = useTexts(canvasCommandTexts)
  const { zoomTo, zoomIn, zoomOut } = useReactFlow()
  const show = useShow()
  return useMemo(
    () => [
      { id: 'fit', title: text.fit, section: 'view', keys: ['Shift+1'], run: () => show.whole() },
      {
        id: 'fit-selection',
        title: text.fitSelection,
        section: 'view',
        keys: ['Shift+2'],
        run: () => show.items(useScreen.getState().selection),
      },
      {
        id: 'actual-size',
        title: text.actualSize,
        section: 'view',
        keys: ['Shift+0', 'Mod+0'],
        run: () => void zoomTo(1),
      },
      {
        id: 'zoom-in',
        title: text.zoomIn,
        section: 'view',
        keys: ['Mod+=', 'Mod++'],
        run: () => void zoomIn(),
      },
      { id: 'zoom-out', title: text.zoomOut, section: 'view', keys: ['Mod+-'], run: () => void zoomOut() },
      {
        id: 'grid',
        title: text.grid,
        section: 'view',
        keys: ["Mod+'"],
        run: () => changeScreen(({ grid }) => ({ grid: !grid })),
      },
      {
        id: 'viewing',
        title: text.viewing,
        section: 'view',
        keys: ['Alt+R'],
        run: () => changeScreen(({ viewing }) => ({ viewing: !viewing, tool: 'select' })),
      },
    ],
    [text, show, zoomTo, zoomIn, zoomOut],
  )
}
