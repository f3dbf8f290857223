'use client'

import { useReactFlow } from '@xyflow/react'
import { changeScreen, select, selectedIds, useScreen } from '#components/board/screen.ts'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { ChoiceDialog } from '#components/commands/choice-dialog.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { type ComponentKind, componentKinds } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { centreOf, domainRectangle } from '#lib/model/geometry.ts'
import { middleOfCanvas } from './canvas-box.ts'
import { canvasTexts } from './canvas-texts.ts'
import { KindIcon } from './kind-icon.tsx'
import { makeComponent } from './making.ts'
import { besideOf } from './neighbour.ts'

/** Adds a component: in the selected domain, beside the selected component, else in the middle of what is seen. */
export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(canvasTexts)
  const names = componentKindNames[useLanguage((state) => state.language)]
  const board = useBoard()
  const apply = useApply()
  const selection = useScreen((state) => state.selection)
  const { screenToFlowPosition } = useReactFlow()

  function middle(): Point {
    const [domainId] = selectedIds(selection, 'domains')
    const domain = board.domains.find(({ id }) => id === domainId)
    if (domain) return centreOf(domainRectangle(domain))
    const [componentId] = selectedIds(selection, 'components')
    const component = board.components.find(({ id }) => id === componentId)
    return component ? besideOf(component, 'ArrowRight') : screenToFlowPosition(middleOfCanvas())
  }
  function add(kind: ComponentKind): void {
    const made = makeComponent(board, kind, names[kind], middle())
    apply(made.edits)
    select([made.key])
    changeScreen({ lastKind: kind, renaming: made.key })
  }
  return (
    <ChoiceDialog
      title={text.addComponent}
      placeholder={text.searchKinds}
      nothing={text.noKind}
      choices={componentKinds.map((kind) => ({
        key: kind,
        name: names[kind],
        detail: '',
        icon: <KindIcon kind={kind} />,
      }))}
      onPick={add}
      onClose={onClose}
    />
  )
}
