'use client'

import { Command as Palette } from 'cmdk'
import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import type { Thread } from '#components/talk/threads.ts'
import { componentKindNames, domainKindNames, noteKindNames } from '#lib/language/words.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { commandTexts } from './command-texts.ts'
import { groupLook, itemLook, LookupDialog } from './lookup-dialog.tsx'
import { match } from './match.ts'

/** Something on the board that can be looked for. */
interface Found {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly go: () => void
}

/** Finds what is on the board by its name or its text, and goes there. */
export function FindDialog({
  board,
  threads,
  onGo,
  onGoToThread,
  onClose,
}: {
  readonly board: Board
  readonly threads: readonly Thread[]
  readonly onGo: (key: ItemKey) => void
  readonly onGoToThread: (thread: Thread) => void
  readonly onClose: () => void
}) {
  const text = useTexts(commandTexts)
  const language = useLanguage((state) => state.language)
  const names = new Map<string, string>(board.components.map((row) => [row.id, nameOf(row)]))
  const item = (key: ItemKey, name: string, kind: string): Found => ({ key, name, kind, go: () => onGo(key) })
  const things: readonly Found[] = [
    ...board.components.map((row) =>
      item(itemKey('components', row.id), nameOf(row), componentKindNames[language][row.kind]),
    ),
    ...board.domains.map((row) =>
      item(
        itemKey('domains', row.id),
        nameOf(row),
        row.kind === undefined ? '' : domainKindNames[language][row.kind],
      ),
    ),
    ...board.notes.map(({ id, text: words, kind }) =>
      item(itemKey('notes', id), words, noteKindNames[language][kind]),
    ),
    ...board.connections.map(({ id, from, to }) =>
      item(itemKey('connections', id), `${names.get(from) ?? from} → ${names.get(to) ?? to}`, ''),
    ),
    ...threads.flatMap((thread) =>
      thread.comments.map(({ id, text: words, author }) => ({
        key: `comments/${id}`,
        name: words,
        kind: author.name,
        go: () => onGoToThread(thread),
      })),
    ),
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
        {things.map(({ key, name, kind, go }) => (
          <Palette.Item
            key={key}
            value={`${key} ${name} ${kind}`}
            className={itemLook}
            onSelect={() => {
              onClose()
              go()
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
