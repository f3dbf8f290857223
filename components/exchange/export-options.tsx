'use client'

import { useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { papers } from '#lib/exchange/paper.ts'
import { languages } from '#lib/language/language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { type ExportChoice, type ExportFormat, scales } from './export-choice.ts'

/** Formats that carry words of ours, and those that show a multiple. */
const pictures: readonly ExportFormat[] = ['png', 'svg', 'pdf', 'html']
/** Each in itself, so that who looks for it can read it. */
const languageNames = { en: 'English', ko: '한국어' } as const
const multiples = [1, 3, 10, 30, 100, 300, 1000]

/** What may be chosen about a file; only what its format has a use for. */
export function ExportOptions({
  choice,
  onChange,
}: {
  readonly choice: ExportChoice
  readonly onChange: (part: Partial<ExportChoice>) => void
}) {
  const text = useTexts(exchangeTexts)
  const hasSelection = useScreen(({ selection }) => selection.size > 0)
  const { subject, format, language } = choice
  const isDocument = subject === 'blueprint' || subject === 'checklist'
  const isPicture = format === 'png' || format === 'svg'
  if (subject === 'board') return <p className="text-muted text-sm">{text.boardHint}</p>
  return (
    <>
      {(isDocument || pictures.includes(format)) && (
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={text.language}
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(chosen) => onChange({ language: chosen })}
          />
          <MultipleField choice={choice} onChange={onChange} />
        </div>
      )}
      {(isDocument || pictures.includes(format)) && <LossField choice={choice} onChange={onChange} />}
      {format === 'pdf' && (
        <SelectField
          label={text.paper}
          value={choice.paper}
          options={papers.map((value) => ({ value, label: text[value] }))}
          onChange={(paper) => onChange({ paper })}
        />
      )}
      {format === 'png' && (
        <SelectField
          label={text.scale}
          value={String(choice.scale)}
          options={scales.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
          onChange={(chosen) => onChange({ scale: scales.find((scale) => String(scale) === chosen) ?? 2 })}
        />
      )}
      {isPicture && (
        <>
          <CheckField label={text.dark} checked={choice.dark} onChange={(dark) => onChange({ dark })} />
          <CheckField
            label={text.transparent}
            checked={choice.transparent}
            onChange={(transparent) => onChange({ transparent })}
          />
        </>
      )}
      {subject === 'diagram' && hasSelection && (
        <CheckField
          label={text.onlySelected}
          checked={choice.onlySelected}
          onChange={(onlySelected) => onChange({ onlySelected })}
        />
      )}
    </>
  )
}

function MultipleField({ choice, onChange }: Parameters<typeof ExportOptions>[0]) {
  const text = useTexts(exchangeTexts)
  const all = [...new Set([...multiples, choice.at])].sort((a, b) => a - b)
  return (
    <SelectField
      label={text.multiple}
      value={String(choice.at)}
      options={all.map((multiple) => ({
        value: String(multiple),
        label: multipleText(multiple, choice.language),
      }))}
      onChange={(chosen) => onChange({ at: Number(chosen) })}
    />
  )
}

/** Nothing, one domain, or what is switched off on the canvas. */
function LossField({ choice, onChange }: Parameters<typeof ExportOptions>[0]) {
  const text = useTexts(exchangeTexts)
  const { domains } = useBoard()
  const shown = useScreen(({ down }) => down)
  if (domains.length === 0) return null
  const names = (ids: readonly string[]) =>
    domains
      .filter(({ id }) => ids.includes(id))
      .map(nameOf)
      .join(', ')
  const losses = [[], ...(shown.size > 1 ? [[...shown]] : []), ...domains.map(({ id }) => [id])]
  const index = losses.findIndex((loss) => loss.join() === choice.down.join())
  return (
    <SelectField
      label={text.lost}
      value={String(Math.max(0, index))}
      options={losses.map((loss, at) => ({
        value: String(at),
        label: loss.length === 0 ? text.nothingLost : names(loss),
      }))}
      onChange={(chosen) => onChange({ down: losses[Number(chosen)] ?? [] })}
    />
  )
}
