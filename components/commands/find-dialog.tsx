'use client'

import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import type { Thread } from '#components/talk/threads.ts'
import { componentKindNames, domainKindNames, noteKindNames } from '#lib/language/words.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { type Choice, ChoiceDialog } from './choice-dialog.tsx'
import { commandTexts } from './command-texts.ts'

type FoundKey = ItemKey | `comments/${string}`

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
  const things: readonly Choice<FoundKey>[] = [
    ...board.components.map((row) => ({
      key: itemKey('components', row.id),
      name: nameOf(row),
      detail: componentKindNames[language][row.kind],
    })),
    ...board.domains.map((row) => ({
      key: itemKey('domains', row.id),
      name: nameOf(row),
      detail: row.kind === undefined ? '' : domainKindNames[language][row.kind],
    })),
    ...board.notes.map(({ id, text: words, kind }) => ({
      key: itemKey('notes', id),
      name: words,
      detail: noteKindNames[language][kind],
    })),
    ...board.connections.map(({ id, from, to }) => ({
      key: itemKey('connections', id),
      name: `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
      detail: '',
    })),
    ...threads.flatMap((thread) =>
      thread.comments.map(({ id, text: words, author }) => ({
        key: `comments/${id}` as const,
        name: words,
        detail: author.name,
      })),
    ),
  ]
  function go(key: FoundKey): void {
    const thread = threads.find(({ comments }) => comments.some(({ id }) => key === `comments/${id}`))
    if (thread !== undefined) onGoToThread(thread)
    else onGo(key as ItemKey) // what is not a comment is on the canvas
  }
  return (
    <ChoiceDialog
      title={text.find}
      placeholder={text.findSearch}
      nothing={text.nothingFound}
      choices={things}
      onPick={go}
      onClose={onClose}
    />
  )
}
