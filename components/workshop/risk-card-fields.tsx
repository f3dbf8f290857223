'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { detectionNames, ratingNames } from '#lib/language/words.ts'
import { detections, ratings } from '#lib/model/note.ts'
import type { Risk } from '#lib/workshop/ballot.ts'
import { ballotTexts } from './ballot-texts.ts'
import { CategoryField } from './category-field.tsx'
import { PlaceField } from './place-field.tsx'

/** One risk: where, because of what, how bad, how likely, and who would notice. */
export function RiskCardFields({
  number,
  risk,
  onChange,
  onRemove,
}: {
  readonly number: string
  readonly risk: Risk
  readonly onChange: (risk: Risk) => void
  readonly onRemove: () => void
}) {
  const text = useTexts(ballotTexts)
  const language = useLanguage((state) => state.language)
  const rating = ratings.map((value) => ({ value, label: ratingNames[language][value] }))
  return (
    <fieldset className="grid gap-3 rounded-xl border border-line p-3">
      <legend className="px-1 font-semibold text-sm">{text.risk(number)}</legend>
      <PlaceField
        label={text.where}
        value={risk.on}
        needsWords={risk.text.trim() !== ''}
        onChange={(on) => onChange({ ...risk, on: on ?? { elsewhere: '' } })}
      />
      <Field label={text.because}>
        {({ id }) => (
          <textarea
            id={id}
            rows={2}
            maxLength={500}
            className={`${inputLook} resize-y`}
            value={risk.text}
            onChange={(event) => onChange({ ...risk, text: event.target.value })}
          />
        )}
      </Field>
      <RadioField
        label={text.impact}
        value={risk.impact}
        options={rating}
        onChange={(impact) => onChange({ ...risk, impact })}
      />
      <RadioField
        label={text.probability}
        value={risk.probability}
        options={rating}
        onChange={(probability) => onChange({ ...risk, probability })}
      />
      <RadioField
        label={text.detection}
        value={risk.detection}
        options={detections.map((value) => ({ value, label: detectionNames[language][value] }))}
        onChange={(detection) => onChange({ ...risk, detection })}
      />
      <CategoryField
        value={risk.category}
        onChange={(category) => {
          const { category: _before, ...rest } = risk
          onChange(category === undefined ? rest : { ...rest, category })
        }}
      />
      <Button className="justify-self-start" onClick={onRemove}>
        {text.removeRisk(number)}
      </Button>
    </fieldset>
  )
}
