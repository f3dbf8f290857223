'use client'

import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { changeRow } from '#lib/document/row-commands.ts'
import { noteKindNames } from '#lib/language/words.ts'
import { canvasTexts } from './canvas-texts.ts'
import type { NoteNode as Node } from './nodes.ts'
import { NoteInput } from './note-input.tsx'
import { noteLook } from './note-look.ts'
import { WatchedBy } from './watched-by.tsx'

/** A sheet with a thought on it, or a pin where the thought hangs on something. */
export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<Node>) {
  const { note, pinned, renaming, selectedBy } = data
  const text = useTexts(canvasTexts)
  const kinds = noteKindNames[useLanguage((state) => state.language)]
  const apply = useApply()
  const { Icon, sheet } = noteLook[note.kind]
  if (pinned && !renaming) {
    return (
      <div
        title={note.text === '' ? kinds[note.kind] : note.text}
        className={`grid h-full w-full place-items-center rounded-full border shadow-card ${sheet} ${selected ? 'ring-2 ring-select' : ''}`}
      >
        {selectedBy !== '' && <WatchedBy by={selectedBy} />}
        <Icon size={13} aria-hidden="true" />
      </div>
    )
  }
  return (
    <div
      className={`flex flex-col gap-1 rounded-lg border p-2 text-xs shadow-card ${pinned ? 'absolute z-50 h-28 w-44' : 'h-full w-full'} ${sheet} ${selected ? 'ring-2 ring-select' : ''}`}
    >
      {selectedBy !== '' && <WatchedBy by={selectedBy} />}
      <p className="flex items-center gap-1 font-medium text-muted">
        <Icon size={12} aria-hidden="true" />
        {kinds[note.kind]}
        {note.by && <span className="ml-auto truncate">{note.by}</span>}
      </p>
      {renaming ? (
        <NoteInput
          label={text.noteText}
          text={note.text}
          onCommit={(typed) => apply(changeRow('notes', note.id, { text: typed }))}
          onEnd={() => changeScreen({ renaming: null })}
        />
      ) : (
        <p tabIndex={-1} className="nowheel min-h-0 flex-1 overflow-y-auto whitespace-pre-wrap text-ink">
          {note.text}
        </p>
      )}
    </div>
  )
})
