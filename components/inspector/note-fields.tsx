'use client'

import { useApply, useBoard } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextAreaField } from '#components/ui/text-area-field.tsx'
import { changeRow, type RowPatch } from '#lib/document/row-commands.ts'
import { detectionNames, noteKindNames, ratingNames } from '#lib/language/words.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import {
  type Anchor,
  type Detection,
  detections,
  type Note,
  noteKinds,
  type Rating,
  ratings,
} from '#lib/model/note.ts'
import { pinPlaces, pinSize } from '#lib/model/pins.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { Pair } from './section.tsx'
import { SubjectTitle } from './subject-title.tsx'

/** A thought: what it is, what it says, and what it hangs on. */
export function NoteFields({ note }: { readonly note: Note }) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const apply = useApply()
  const change = (patch: RowPatch<'notes'>) => apply(changeRow('notes', note.id, patch))
  const hangsOn = note.on === undefined ? null : anchorName(note.on, board)
  const unrated = { value: '', label: text.notSaid } as const
  const rated = [
    unrated,
    ...ratings.map((rating) => ({ value: `${rating}`, label: ratingNames[language][rating] })),
  ]
  return (
    <>
      <SubjectTitle
        name={noteKindNames[language][note.kind]}
        word={note.by ? text.noteBy(note.by) : text.note}
      />
      <div className="grid gap-3">
        <SelectField
          label={text.kind}
          value={note.kind}
          options={noteKinds.map((value) => ({ value, label: noteKindNames[language][value] }))}
          onChange={(kind) => change({ kind })}
        />
        <TextAreaField
          label={text.noteText}
          value={note.text}
          onCommit={(typed) => change({ text: typed })}
        />
        {(note.kind === 'risk' || note.kind === 'bottleneck') && (
          <>
            <Pair>
              <SelectField
                label={text.impact}
                value={note.impact === undefined ? '' : `${note.impact}`}
                options={rated}
                onChange={(chosen) => change({ impact: ratingOf(chosen) })}
              />
              <SelectField
                label={text.probability}
                value={note.probability === undefined ? '' : `${note.probability}`}
                options={rated}
                onChange={(chosen) => change({ probability: ratingOf(chosen) })}
              />
            </Pair>
            <SelectField<Detection | ''>
              label={text.detection}
              value={note.detection ?? ''}
              options={[
                unrated,
                ...detections.map((value) => ({ value, label: detectionNames[language][value] })),
              ]}
              onChange={(chosen) => change({ detection: chosen === '' ? undefined : chosen })}
            />
          </>
        )}
        <SelectField
          label={text.hangsOn}
          value={note.on !== undefined && 'component' in note.on ? note.on.component : ''}
          options={[
            { value: '', label: hangsOn === null ? text.nothing : hangsOn },
            ...board.components.map((row) => ({ value: row.id as string, label: nameOf(row) })),
          ]}
          onChange={(chosen) => {
            const target = board.components.find(({ id }) => id === chosen)
            if (target) change({ on: { component: target.id } })
          }}
        />
        {hangsOn !== null && (
          <Button
            className="justify-self-start"
            onClick={() => change({ on: { point: beside(note, board) } })}
          >
            {text.unpin}
          </Button>
        )}
      </div>
    </>
  )
}

function ratingOf(chosen: string): Rating | undefined {
  return ratings.find((rating) => `${rating}` === chosen)
}

/** What a note hangs on by name; null when it lies on the canvas. */
function anchorName(on: Anchor, board: Board): string | null {
  if ('component' in on) return nameIn(board.components, on.component)
  if ('domain' in on) return nameIn(board.domains, on.domain)
  if (!('connection' in on)) return null
  const connection = board.connections.find(({ id }) => id === on.connection)
  if (connection === undefined) return on.connection
  return `${nameIn(board.components, connection.from)} → ${nameIn(board.components, connection.to)}`
}

function nameIn(rows: readonly { readonly id: string; readonly name?: string }[], id: string): string {
  const row = rows.find((one) => one.id === id)
  return row === undefined ? id : nameOf(row)
}

/** A note that is taken off lies where its pin was. */
function beside(note: Note, board: Board): { x: number; y: number } {
  const pin = pinPlaces(board).get(note.id) ?? { x: 0, y: 0 }
  return { x: pin.x + 2 * pinSize, y: pin.y - 2 * pinSize }
}
