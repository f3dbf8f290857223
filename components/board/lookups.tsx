'use client'

import { useCommands } from '#components/commands/commands-context.ts'
import { openThread } from '#components/talk/talk.ts'
import type { Thread } from '#components/talk/threads.ts'
import { useThreads } from '#components/talk/use-threads.ts'
import { later } from '#components/ui/later.tsx'
import { changeScreen, useScreen } from './screen.ts'
import { useGoTo } from './use-go-to.ts'
import { useMeaning } from './use-session.ts'

const CommandPalette = later(() =>
  import('#components/commands/command-palette.tsx').then((file) => file.CommandPalette),
)
const ShortcutHelp = later(() =>
  import('#components/commands/shortcut-help.tsx').then((file) => file.ShortcutHelp),
)
const FindDialog = later(() => import('#components/commands/find-dialog.tsx').then((file) => file.FindDialog))

const CommandMenu = later(() =>
  import('#components/commands/command-menu.tsx').then((file) => file.CommandMenu),
)
const ShareDialog = later(() => import('#components/share/share-dialog.tsx').then((file) => file.ShareDialog))
const AddDialog = later(() => import('#components/canvas/add-dialog.tsx').then((file) => file.AddDialog))
const ConnectDialog = later(() =>
  import('#components/canvas/connect-dialog.tsx').then((file) => file.ConnectDialog),
)
const MoveDialog = later(() => import('#components/canvas/move-dialog.tsx').then((file) => file.MoveDialog))
const WorkshopDialog = later(() =>
  import('#components/workshop/workshop-dialog.tsx').then((file) => file.WorkshopDialog),
)

const GrowthSheet = later(() =>
  import('#components/growth/growth-sheet.tsx').then((file) => file.GrowthSheet),
)
const GrowthTagMenu = later(() =>
  import('#components/growth/growth-tag-menu.tsx').then((file) => file.GrowthTagMenu),
)
const ForgetDialog = later(() =>
  import('#components/share/forget-dialog.tsx').then((file) => file.ForgetDialog),
)
const HistoryDialog = later(() =>
  import('#components/history/history-dialog.tsx').then((file) => file.HistoryDialog),
)
const ExportDialog = later(() =>
  import('#components/exchange/export-dialog.tsx').then((file) => file.ExportDialog),
)

/** What lies over the screen while something is looked up: commands, keys, things on the board, people, ways out. */
export function Lookups({ boardId }: { readonly boardId: string }) {
  const lookup = useScreen((state) => state.lookup)
  const commands = useCommands()
  const board = useMeaning()
  const threads = useThreads()
  const goTo = useGoTo()
  const menu = useScreen((state) => state.menu)
  const close = () => changeScreen({ lookup: null })
  function goToThread({ id, on }: Thread): void {
    openThread(id)
    goTo(on)
  }
  if (menu) return <CommandMenu {...menu} onClose={() => changeScreen({ menu: null })} />
  if (lookup === 'commands') return <CommandPalette commands={commands} onClose={close} />
  if (lookup === 'keys') return <ShortcutHelp commands={commands} onClose={close} />
  if (lookup === 'export') return <ExportDialog onClose={close} />
  if (lookup === 'share') return <ShareDialog boardId={boardId} onClose={close} />
  if (lookup === 'workshop') return <WorkshopDialog onClose={close} />
  if (lookup === 'add') return <AddDialog onClose={close} />
  if (lookup === 'connect') return <ConnectDialog onClose={close} />
  if (lookup === 'move') return <MoveDialog onClose={close} />
  if (lookup === 'forget') return <ForgetDialog boardId={boardId} onClose={close} />
  if (lookup === 'history') return <HistoryDialog onClose={close} />
  if (lookup === 'growth-tag') return <GrowthTagMenu onClose={close} />
  if (lookup === 'growth') return <GrowthSheet onClose={close} />
  return lookup === 'find' ? (
    <FindDialog board={board} threads={threads} onGo={goTo} onGoToThread={goToThread} onClose={close} />
  ) : null
}
