'use client'

import { useReactFlow } from '@xyflow/react'
import { changeScreen, select } from '#components/board/screen.ts'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { useLanguage } from '#components/language/use-language.ts'
import { later } from '#components/ui/later.tsx'
import { componentKindNames } from '#lib/language/words.ts'
import type { ComponentKind } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { makeNeighbour } from './making.ts'

const KindMenu = later(() => import('./kind-menu.tsx').then((file) => file.KindMenu))

/** A line that somebody drew from a component and let go over nothing, by its place on the screen. */
export interface LooseEnd {
  readonly from: ComponentId
  readonly at: Point
}

/** Ties a loose end to a new component of the kind that is picked. */
export function LooseEndMenu({ end, onClose }: { readonly end: LooseEnd; readonly onClose: () => void }) {
  const board = useBoard()
  const apply = useApply()
  const language = useLanguage((state) => state.language)
  const { screenToFlowPosition } = useReactFlow()
  function tie(kind: ComponentKind): void {
    const from = board.components.find(({ id }) => id === end.from)
    onClose()
    if (from === undefined) return
    const name = componentKindNames[language][kind]
    const made = makeNeighbour(board, from, kind, name, screenToFlowPosition(end.at))
    apply(made.edits)
    select([made.key])
    changeScreen({ lastKind: kind, renaming: made.key })
  }
  return <KindMenu at={end.at} onPick={tie} onClose={onClose} />
}
