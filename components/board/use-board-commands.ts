import { useMemo } from 'react'
import type { Command } from '#components/commands/command.ts'
import { exchangeTexts } from '#components/exchange/exchange-texts.ts'
import { useExports, useOpenExports } from '#components/exchange/use-exports.ts'
import { useImport } from '#components/exchange/use-import.ts'
import { chooseLanguage, useLanguage, useTexts } from '#components/language/use-language.ts'
import { nextTheme } from '#components/language/use-theme.ts'
import { toggleOutline } from '#components/outline/toggle-outline.ts'
import { boardCommandTexts } from './board-command-texts.ts'
import { mayEdit } from './may-edit.ts'
import { changeScreen, type Lookup, type PanelTab } from './screen.ts'

/** What concerns the whole screen: looking up, the panel, the ways out. */
export function useBoardCommands(boardId: string): readonly Command[] {
  const text = useTexts(boardCommandTexts)
  const exportText = useTexts(exchangeTexts)
  const language = useLanguage((state) => state.language)
  const exports = useExports()
  const wishes = useOpenExports()
  const { choose } = useImport(boardId)
  return useMemo(() => {
    const board = (id: string, title: string, run: () => void, keys: readonly string[] = []): Command => ({
      id,
      title,
      section: 'board',
      keys,
      run,
    })
    const open = (lookup: Lookup) => () => changeScreen({ lookup })
    const show = (tab: PanelTab) => () => changeScreen({ tab, phoneView: 'panel' })
    return [
      board('commands', text.commands, open('commands'), ['Mod+K', 'Mod+/']),
      board('keys', text.keys, open('keys'), ['?']),
      board('find', text.find, open('find'), ['Mod+F']),
      board('outline', text.outline, toggleOutline, ['Mod+Shift+O']),
      board('breaks-first', text.breaksFirst, show('forecast')),
      board('inspector', text.inspector, show('inspector')),
      board('checklist', text.checklist, show('checklist')),
      board('talk', text.talk, show('talk')),
      board('share', text.share, open('share')),
      board('history', text.history, open('history')),
      board('forget', text.forget, open('forget')),
      { ...board('import', exportText.import, choose), isPossible: mayEdit },
      board('export', text.export, open('export'), ['Mod+Shift+E']),
      ...wishes.map((wish) => {
        const { subject, format } = wish
        const what = `${exportText[subject]} · ${exportText[format]}`
        return board(`export-${subject}-${format}`, text.exportAs(what), () => exports.quick(wish))
      }),
      board('copy-picture', text.copyPicture, exports.copyPicture, ['Alt+Shift+C']),
      board('theme', text.theme, nextTheme, ['Alt+Shift+D']),
      board('language', text.language, () => chooseLanguage(language === 'en' ? 'ko' : 'en')),
    ]
  }, [text, exportText, language, exports, wishes, choose])
}
