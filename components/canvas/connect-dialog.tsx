'use client'

import { select, selectedIds, useScreen } from '#components/board/screen.ts'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { ChoiceDialog } from '#components/commands/choice-dialog.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { canvasTexts } from './canvas-texts.ts'
import { KindIcon } from './kind-icon.tsx'
import { makeConnection } from './making.ts'

/** Connects the selected component to another one, picked by its name. */
export function ConnectDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(canvasTexts)
  const kinds = componentKindNames[useLanguage((state) => state.language)]
  const board = useBoard()
  const apply = useApply()
  const [selected] = selectedIds(
    useScreen((state) => state.selection),
    'components',
  )
  const from = board.components.find(({ id }) => id === selected)
  if (from === undefined) return null
  const called = new Set(board.connections.flatMap((row) => (row.from === from.id ? [row.to] : [])))
  const others = board.components.filter(({ id }) => id !== from.id && !called.has(id))
  function connect(caller: ComponentId, to: ComponentId): void {
    const made = makeConnection(board, caller, to)
    apply(made.edits)
    select([made.key])
    const names = new Map(board.components.map((row) => [row.id, nameOf(row)]))
    announce(text.connected(names.get(caller) ?? caller, names.get(to) ?? to))
  }
  return (
    <ChoiceDialog<ComponentId>
      title={text.connectFrom(nameOf(from))}
      placeholder={text.connectFrom(nameOf(from))}
      nothing={text.nothingToConnect}
      choices={others.map((row) => ({
        key: row.id,
        name: nameOf(row),
        detail: kinds[row.kind],
        icon: <KindIcon kind={row.kind} />,
      }))}
      onPick={(to) => connect(from.id, to)}
      onClose={onClose}
    />
  )
}
