'use client'

import { useReactFlow } from '@xyflow/react'
import { useCommands } from '#components/commands/commands-context.ts'
import { later } from '#components/ui/later.tsx'
import { changeScreen, type ItemKey, select, useScreen } from './screen.ts'
import { useBoard } from './use-session.ts'

const CommandPalette = later(() =>
  import('#components/commands/command-palette.tsx').then((file) => file.CommandPalette),
)
const ShortcutHelp = later(() =>
  import('#components/commands/shortcut-help.tsx').then((file) => file.ShortcutHelp),
)
const FindDialog = later(() => import('#components/commands/find-dialog.tsx').then((file) => file.FindDialog))

const ShareDialog = later(() => import('#components/share/share-dialog.tsx').then((file) => file.ShareDialog))

/** What lies over the screen while something is looked up: commands, keys, things on the board, people. */
export function Lookups({ boardId }: { readonly boardId: string }) {
  const lookup = useScreen((state) => state.lookup)
  const commands = useCommands()
  const board = useBoard()
  const { fitView } = useReactFlow()
  const close = () => changeScreen({ lookup: null })
  function go(key: ItemKey): void {
    select([key])
    const ends = key.startsWith('connections/') ? endsOf(key) : [key]
    void fitView({ nodes: ends.map((id) => ({ id })), maxZoom: 1.2, padding: 0.4, duration: 250 })
  }
  function endsOf(key: ItemKey): readonly string[] {
    const connection = board.connections.find(({ id }) => key === `connections/${id}`)
    return connection ? [`components/${connection.from}`, `components/${connection.to}`] : []
  }
  if (lookup === 'commands') return <CommandPalette commands={commands} onClose={close} />
  if (lookup === 'keys') return <ShortcutHelp commands={commands} onClose={close} />
  if (lookup === 'share') return <ShareDialog boardId={boardId} onClose={close} />
  return lookup === 'find' ? <FindDialog board={board} onGo={go} onClose={close} /> : null
}
