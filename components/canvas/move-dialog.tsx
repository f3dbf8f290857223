'use client'

import { selectedIds, useScreen } from '#components/board/screen.ts'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { ChoiceDialog } from '#components/commands/choice-dialog.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { domainKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import { canvasTexts } from './canvas-texts.ts'
import { moveIntoDomain, moveOutOfDomains } from './moving-in.ts'

/** Moves the selected components into a failure domain, picked by its name, or out of all of them. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(canvasTexts)
  const kinds = domainKindNames[useLanguage((state) => state.language)]
  const board = useBoard()
  const apply = useApply()
  const selected = selectedIds(
    useScreen((state) => state.selection),
    'components',
  )
  const components = board.components.filter(({ id }) => selected.has(id))
  function move(to: DomainId | ''): void {
    const domain = board.domains.find(({ id }) => id === to)
    apply(domain ? moveIntoDomain(board, components, domain) : moveOutOfDomains(board, components))
    announce(domain ? text.movedTo(nameOf(domain)) : text.movedOut)
  }
  return (
    <ChoiceDialog<DomainId | ''>
      title={text.moveWhere}
      placeholder={text.moveWhere}
      nothing={text.noSuchDomain}
      choices={[
        ...board.domains.map((row) => ({
          key: row.id,
          name: nameOf(row),
          detail: row.kind === undefined ? '' : kinds[row.kind],
        })),
        { key: '', name: text.noDomain, detail: '' },
      ]}
      onPick={move}
      onClose={onClose}
    />
  )
}
