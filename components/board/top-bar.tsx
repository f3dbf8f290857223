'use client'

import { Download, History, Moon, Sun, SunMoon } from 'lucide-react'
import Link from 'next/link'
import { LanguageSwitch } from '#components/language/language-switch.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { nextTheme, useTheme } from '#components/language/use-theme.ts'
import { Button } from '#components/ui/button.tsx'
import { later } from '#components/ui/later.tsx'
import { WorkshopButton } from '#components/workshop/workshop-button.tsx'
import { renameBoard } from '#lib/document/board-commands.ts'
import type { Ending } from '#lib/document/closing.ts'
import { boardTexts } from './board-texts.ts'
import { BoardTitle } from './board-title.tsx'
import { useMayEdit } from './may-edit.ts'
import { PeopleBar } from './people-bar.tsx'
import { SaveStatusText } from './save-status-text.tsx'
import { changeScreen } from './screen.ts'
import { useApply, useMeaning } from './use-session.ts'

const HandsMenu = later(
  () => import('#components/presence/hands-menu.tsx').then((file) => file.HandsMenu),
  <span className="size-9" />,
  'in turn',
)

/** Title, what is saved, who is here, and the ways out. */
export function TopBar({ ownName, ending }: { readonly ownName: string; readonly ending: Ending | null }) {
  const board = useMeaning()
  const apply = useApply()
  const mayEdit = useMayEdit()
  const text = useTexts(boardTexts)
  const theme = useTheme((state) => state.theme)
  const Icon = { system: SunMoon, light: Sun, dark: Moon }[theme]
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-3 py-1">
      <Link
        href="/"
        aria-label={text.home}
        title={text.home}
        className="rounded-md text-base font-extrabold tracking-tight"
      >
        100<span className="text-break">×</span>
      </Link>
      <BoardTitle
        label={text.title}
        title={board.title}
        placeholder={text.untitled}
        readOnly={!mayEdit}
        onRename={(title) => apply(renameBoard(title))}
      />
      <SaveStatusText ending={ending} />
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <PeopleBar ownName={ownName} />
        <WorkshopButton />
        <div className="contents phone:hidden">
          <HandsMenu />
        </div>
        <Button onClick={() => changeScreen({ lookup: 'share' })}>{text.share}</Button>
        <Button
          look="quiet"
          aria-label={text.history}
          className="phone:hidden"
          onClick={() => changeScreen({ lookup: 'history' })}
        >
          <History size={16} aria-hidden="true" />
        </Button>
        <Button className="phone:hidden" onClick={() => changeScreen({ lookup: 'export' })}>
          <Download size={16} aria-hidden="true" />
          {text.export}
        </Button>
        <div className="contents phone:hidden">
          <LanguageSwitch />
        </div>
        <Button look="quiet" aria-label={text.theme} className="phone:hidden" onClick={nextTheme}>
          <Icon size={16} aria-hidden="true" />
        </Button>
      </div>
    </header>
  )
}
