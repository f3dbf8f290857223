'use client'

import { Command as Palette } from 'cmdk'
import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { componentKindNames, domainKindNames, noteKindNames } from '#lib/language/words.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { commandTexts } from './command-texts.ts'
import { groupLook, itemLook, LookupDialog } from './lookup-dialog.tsx'
import { match } from './match.ts'

/** Something on the board that can be looked for. */
interface Found {
  readonly key: ItemKey
  readonly name: string
  readonly kind: string
}

/** Finds what is on the board by its name or its text, and goes there. */
export function FindDialog({
  board,
  onGo,
  onClose,
}: {
  readonly board: Board
  readonly onGo: (key: ItemKey) => void
  readonly onClose: () => void
}) {
  const text = useTexts(commandTexts)
  const language = useLanguage((state) => state.language)
  const names = new Map<string, string>(board.components.map((row) => [row.id, nameOf(row)]))
  const things: readonly Found[] = [
    ...board.components.map((row) => ({
      key: itemKey('components', row.id),
      name: nameOf(row),
      kind: componentKindNames[language][row.kind],
    })),
    ...board.domains.map((row) => ({
      key: itemKey('domains', row.id),
      name: nameOf(row),
      kind: row.kind === undefined ? '' : domainKindNames[language][row.kind],
    })),
    ...board.notes.map(({ id, text: words, kind }) => ({
      key: itemKey('notes', id),
      name: words,
      kind: noteKindNames[language][kind],
    })),
    ...board.connections.map(({ id, from, to }) => ({
      key: itemKey('connections', id),
      name: `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
      kind: '',
    })),
  ]
  return (
    <LookupDialog
      title={text.find}
      placeholder={text.findSearch}
      nothing={text.nothingFound}
      onClose={onClose}
      filter={(value, typed) => match(value.slice(value.indexOf(' ') + 1), typed)}
    >
      <Palette.Group className={groupLook}>
        {things.map(({ key, name, kind }) => (
          <Palette.Item
            key={key}
            value={`${key} ${name} ${kind}`}
            className={itemLook}
            onSelect={() => {
              onClose()
              onGo(key)
            }}
          >
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-muted text-xs">{kind}</span>
          </Palette.Item>
        ))}
      </Palette.Group>
    </LookupDialog>
  )
}
