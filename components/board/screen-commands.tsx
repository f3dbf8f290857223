'use client'

import { type ReactNode, type RefObject, useMemo } from 'react'
import { useArrangeCommands } from '#components/canvas/use-arrange-commands.ts'
import { useEditCommands } from '#components/canvas/use-edit-commands.ts'
import { useLinkingCommands } from '#components/canvas/use-linking-commands.ts'
import { useNeighbourCommands } from '#components/canvas/use-neighbour-commands.ts'
import { useNoteCommands } from '#components/canvas/use-note-commands.ts'
import { useToolCommands } from '#components/canvas/use-tool-commands.ts'
import { useViewCommands } from '#components/canvas/use-view-commands.ts'
import { CommandsContext } from '#components/commands/commands-context.ts'
import { useCommandKeys } from '#components/commands/use-command-keys.ts'
import { useGrowthCommands } from '#components/growth/use-growth-commands.ts'
import { usePresenceCommands } from '#components/presence/use-presence-commands.ts'
import { useTalkCommands } from '#components/talk/use-talk-commands.ts'
import { useBoardCommands } from './use-board-commands.ts'

/** Gathers every command of the screen, and listens for their keys. */
export function ScreenCommands({
  boardId,
  surface,
  children,
}: {
  readonly boardId: string
  /** Where single letters are commands. */
  readonly surface: RefObject<HTMLElement | null>
  readonly children: ReactNode
}) {
  const tools = useToolCommands()
  const edits = useEditCommands()
  const linking = useLinkingCommands()
  const neighbours = useNeighbourCommands()
  const notes = useNoteCommands()
  const arranging = useArrangeCommands()
  const view = useViewCommands()
  const talk = useTalkCommands()
  const growth = useGrowthCommands()
  const presence = usePresenceCommands()
  const board = useBoardCommands(boardId)
  const commands = useMemo(
    () => [
      ...tools,
      ...edits,
      ...notes,
      ...linking,
      ...neighbours,
      ...arranging,
      ...view,
      ...growth,
      ...talk,
      ...presence,
      ...board,
    ],
    [tools, edits, notes, linking, neighbours, arranging, view, growth, talk, presence, board],
  )
  useCommandKeys(commands, surface)
  return <CommandsContext.Provider value={commands}>{children}</CommandsContext.Provider>
}
