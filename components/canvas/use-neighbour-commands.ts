import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, itemKey, select, selectedIds, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { componentKindNames } from '#lib/language/words.ts'
import type { Component } from '#lib/model/component.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'
import { focusedItem, focusItem } from './item-focus.ts'
import { makeNeighbour } from './making.ts'
import { alongConnection, besideOf, type Direction, directions } from './neighbour.ts'

/** From one component to the next, by key: along a connection, or to a new one. */
export function useNeighbourCommands(): readonly Command[] {
  const { document: board } = useSession()
  const text = useTexts(canvasCommandTexts)
  const language = useLanguage((state) => state.language)
  return useMemo(() => {
    /** The component that is selected, or else the one that the keyboard is on. */
    function theOne(): Component | null {
      const { selection } = useScreen.getState()
      const focused = selection.size === 0 ? focusedItem() : null
      const [id, ...others] = selectedIds(focused === null ? selection : new Set([focused]), 'components')
      if (id === undefined || others.length > 0) return null
      return board.reading().board.components.find((component) => component.id === id) ?? null
    }
    function makeBeside(direction: Direction): void {
      const from = theOne()
      if (from === null) return
      const { lastKind } = useScreen.getState()
      const name = componentKindNames[language][lastKind]
      const made = makeNeighbour(board.reading().board, from, lastKind, name, besideOf(from, direction))
      board.apply(made.edits)
      select([made.key])
      changeScreen({ renaming: made.key })
    }
    function goAlong(direction: Direction): void {
      const from = theOne()
      const to = from === null ? null : alongConnection(board.reading().board, from, direction)
      if (to === null) return
      const key = itemKey('components', to.id)
      const wasOnItem = focusedItem() !== null
      if (useScreen.getState().selection.size > 0) select([key])
      if (wasOnItem) focusItem(key)
    }
    return directions.flatMap((direction): readonly Command[] => [
      {
        id: `neighbour-${direction}`,
        title: text.neighbour(text[direction]),
        section: 'making',
        keys: [`Mod+${direction}`, `Alt+Shift+${direction}`],
        run: () => makeBeside(direction),
        isPossible: () => mayEdit() && theOne() !== null,
      },
      {
        id: `along-${direction}`,
        title: text.along(text[direction]),
        section: 'editing',
        keys: [`Alt+${direction}`],
        run: () => goAlong(direction),
        isPossible: () => theOne() !== null,
      },
    ])
  }, [board, text, language])
}
