'use client'

import { Plus, X } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Series } from '#lib/model/series.ts'
import { seriesTexts } from './series-texts.ts'

type Annotations = NonNullable<Series['annotations']>

/** What happened when, and from which day on a series was counted otherwise. */
export function AnnotationList({
  annotations,
  firstDay,
  onChange,
}: {
  readonly annotations: Annotations
  /** Where a new one starts out. */
  readonly firstDay: string
  readonly onChange: (annotations: Annotations) => void
}) {
  const text = useTexts(seriesTexts)
  const change = (index: number, patch: Partial<Annotations[number]>) =>
    onChange(annotations.map((row, i) => (i === index ? { ...row, ...patch } : row)))
  return (
    <fieldset className="grid gap-2">
      <legend className="text-xs font-semibold">{text.annotations}</legend>
      {annotations.map((row, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: an annotation is told by its place alone
          key={index}
          className="grid grid-cols-[9rem_1fr_auto] items-start gap-2"
        >
          <DateField
            label={text.annotationDay}
            value={row.date}
            onCommit={(date) => date !== undefined && change(index, { date })}
          />
          <TextField
            label={text.annotationText}
            value={row.text ?? ''}
            onCommit={(typed) => change(index, { text: typed.trim() })}
          />
          <Button
            look="quiet"
            className="mt-5"
            aria-label={text.removeAnnotation(row.date)}
            onClick={() => onChange(annotations.filter((_, i) => i !== index))}
          >
            <X size={16} aria-hidden="true" />
          </Button>
          <div className="col-span-3">
            <CheckField
              label={text.cuts}
              checked={row.cuts === true}
              onChange={(cuts) => change(index, { cuts })}
            />
          </div>
        </div>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...annotations, { date: firstDay.slice(0, 10), text: '' }])}
      >
        <Plus size={16} aria-hidden="true" />
        {text.annotate}
      </Button>
    </fieldset>
  )
}
