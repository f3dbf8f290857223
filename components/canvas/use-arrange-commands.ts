import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { select, selectedIds, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { useTexts } from '#components/language/use-language.ts'
import { moveComponents, placeComponent } from '#lib/document/component-commands.ts'
import type { Component } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { boundsOf, componentRectangle, domainHeader, gridStep, type Rectangle } from '#lib/model/geometry.ts'
import { type Alignment, type Axis, aligned, distributed } from './align.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'
import { canvasTexts } from './canvas-texts.ts'
import { lockSelected } from './locking.ts'
import { makeDomain } from './making.ts'
import { useTidy } from './use-tidy.ts'

/** Excalidraw's keys and tldraw's. */
const alignmentKeys: Readonly<Record<Alignment, readonly string[]>> = {
  left: ['Mod+Shift+ArrowLeft', 'Alt+A'],
  centre: ['Alt+H'],
  right: ['Mod+Shift+ArrowRight', 'Alt+D'],
  top: ['Mod+Shift+ArrowUp', 'Alt+W'],
  middle: ['Alt+V'],
  bottom: ['Mod+Shift+ArrowDown', 'Alt+S'],
}
const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const

/** How far a domain drawn around a selection keeps off it, in pixels: three steps of the grid. */
const MARGIN = 3 * gridStep

/** Where the selected things stand. */
export function useArrangeCommands(): readonly Command[] {
  const { document: board } = useSession()
  const text = useTexts(canvasCommandTexts)
  const { newDomain } = useTexts(canvasTexts)
  const tidy = useTidy()
  return useMemo(() => {
    function chosen(): readonly Component[] {
      const ids = selectedIds(useScreen.getState().selection, 'components')
      return board.reading().board.components.filter(({ id }) => ids.has(id))
    }
    function places(): ReadonlyMap<string, Rectangle> {
      return new Map(chosen().map((component) => [component.id, componentRectangle(component)]))
    }
    const atLeast = (count: number) => () => mayEdit() && chosen().length >= count
    const move = (moves: ReadonlyMap<string, Point>) => board.apply(moveComponents(moves))

    function intoDomain(): void {
      const bounds = boundsOf([...places().values()])
      if (bounds === null) return
      const made = makeDomain(board.reading().board, newDomain, {
        x: bounds.x - MARGIN,
        y: bounds.y - MARGIN - domainHeader,
        width: bounds.width + 2 * MARGIN,
        height: bounds.height + 2 * MARGIN + domainHeader,
      })
      board.apply(made.edits)
      select([made.key])
    }
    const distribute = (id: string, title: string, axis: Axis): Command => ({
      id,
      title,
      section: 'arranging',
      run: () => move(distributed(places(), axis)),
      isPossible: atLeast(3),
    })
    return [
      ...alignments.map(
        (to): Command => ({
          id: `align-${to}`,
          title: text[to],
          section: 'arranging',
          keys: alignmentKeys[to],
          run: () => move(aligned(places(), to)),
          isPossible: atLeast(2),
        }),
      ),
      distribute('distribute-across', text.spreadAcross, 'x'),
      distribute('distribute-down', text.spreadDown, 'y'),
      {
        id: 'into-domain',
        title: text.intoDomain,
        section: 'arranging',
        keys: ['Mod+G'],
        run: intoDomain,
        isPossible: atLeast(1),
      },
      {
        id: 'out-of-domain',
        title: text.outOfDomain,
        section: 'arranging',
        keys: ['Mod+Shift+G'],
        run: () => board.apply(chosen().flatMap((component) => placeComponent(component, null))),
        isPossible: atLeast(1),
      },
      {
        id: 'lock',
        title: text.lock,
        section: 'arranging',
        keys: ['Mod+Shift+L'],
        run: () => board.apply(lockSelected(board.reading().board, useScreen.getState().selection)),
        isPossible: () => mayEdit() && useScreen.getState().selection.size > 0,
      },
      { id: 'tidy', title: text.tidy, section: 'arranging', run: tidy, isPossible: mayEdit },
    ]
  }, [board, text, newDomain, tidy])
}
