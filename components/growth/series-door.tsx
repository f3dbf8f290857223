'use client'

import { useState } from 'react'
import { useApply } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { FileButton } from '#components/ui/file-button.tsx'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import type { RowId } from '#lib/model/id.ts'
import { MOST_POINTS, thinnedPoints } from './counted-points.ts'
import { pastedSeries } from './pasted-series.ts'
import { seriesTexts } from './series-texts.ts'

/** Where measured values come in: pasted, dropped or chosen as a file. */
export function SeriesDoor() {
  const text = useTexts(seriesTexts)
  const apply = useApply()
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState<{ readonly text: string; readonly isError: boolean } | null>(null)

  function take(content: string, source: string): void {
    const { series, skipped } = pastedSeries(content, source)
    if (series.length === 0) {
      setNote({ text: text.notSeries, isError: true })
      return
    }
    apply(
      series.flatMap((row) =>
        addRow('series', { ...row, id: newId<RowId>(), points: thinnedPoints(row.points) }),
      ),
    )
    const parts = [
      text.taken(series.length, series[0]?.points.length ?? 0),
      ...(skipped > 0 ? [text.skipped(skipped)] : []),
      ...(series.some(({ points }) => points.length > MOST_POINTS) ? [text.thinned] : []),
    ]
    setTyped('')
    setNote({ text: parts.join(' '), isError: false })
  }

  async function takeFile(chosen: File | undefined): Promise<void> {
    if (chosen) take(await chosen.text(), chosen.name)
  }

  return (
    <section
      aria-label={text.paste}
      className="grid gap-2 rounded-xl border border-line border-dashed p-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void takeFile(event.dataTransfer.files[0])
      }}
    >
      <Field label={text.paste} hint={text.pasteHint} error={note?.isError ? note.text : null}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            rows={4}
            className={`${inputLook} resize-y font-mono`}
            value={typed}
            aria-describedby={describedBy}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="strong" disabled={typed.trim() === ''} onClick={() => take(typed, text.seriesTitle)}>
          {text.take}
        </Button>
        <FileButton
          label={text.file}
          accept=".csv,.tsv,.txt,.json"
          onFile={(chosen) => void takeFile(chosen)}
        />
        <p role="status" className="text-sm">
          {note && !note.isError ? note.text : ''}
        </p>
      </div>
    </section>
  )
}
