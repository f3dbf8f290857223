'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import {
  type Ballot,
  type Category,
  certainties,
  MOST_RISKS,
  namedMultiples,
  type Place,
  type Risk,
} from '#lib/workshop/ballot.ts'
import { ballotTexts, namedMultipleText } from './ballot-texts.ts'
import { CategoryField } from './category-field.tsx'
import { PlaceField } from './place-field.tsx'
import { RiskCardFields } from './risk-card-fields.tsx'

/** The questions of a ballot as plain form controls; the canvas is one more way to answer the first. */
export function BallotFields({
  ballot,
  turn,
  onChange,
}: {
  readonly ballot: Ballot
  readonly turn: 1 | 2
  readonly onChange: (ballot: Ballot) => void
}) {
  const text = useTexts(ballotTexts)
  const language = useLanguage((state) => state.language)
  function setFirst(first: Place | undefined): void {
    const { first: _before, ...rest } = ballot
    onChange(first === undefined ? rest : { ...rest, first })
  }
  function setCategory(category: Category | undefined): void {
    const { category: _before, ...rest } = ballot
    onChange(category === undefined ? rest : { ...rest, category })
  }
  const setRisk = (index: number, risk: Risk) =>
    onChange({ ...ballot, risks: ballot.risks.map((one, at) => (at === index ? risk : one)) })
  return (
    <>
      <PlaceField label={text.first} hint={text.firstHint} value={ballot.first} onChange={setFirst} />
      <RadioField
        label={text.multiple}
        value={ballot.multiple}
        options={namedMultiples.map((value) => ({ value, label: namedMultipleText(value, language) }))}
        onChange={(multiple) => onChange({ ...ballot, multiple })}
      />
      <RadioField
        label={text.sure}
        value={ballot.surePercent}
        options={certainties.map((value) => ({ value, label: `${value} %` }))}
        onChange={(surePercent) => onChange({ ...ballot, surePercent })}
      />
      <Field
        label={turn === 1 ? text.why : text.whySecond}
        hint={turn === 1 ? text.whyHint : text.whySecondHint}
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            className={inputLook}
            maxLength={280}
            required={turn === 2}
            aria-describedby={describedBy}
            value={ballot.why ?? ''}
            onChange={(event) => onChange({ ...ballot, why: event.target.value })}
          />
        )}
      </Field>
      {turn === 1 && (
        <>
          <CategoryField value={ballot.category} onChange={setCategory} />
          <section aria-label={text.risks} className="grid gap-3">
            {ballot.risks.map((risk, index) => (
              <RiskCardFields
                // biome-ignore lint/suspicious/noArrayIndexKey: cards have no other name than their place
                key={index}
                number={String(index + 1)}
                risk={risk}
                onChange={(changed) => setRisk(index, changed)}
                onRemove={() => onChange({ ...ballot, risks: ballot.risks.filter((_, at) => at !== index) })}
              />
            ))}
            {ballot.risks.length < MOST_RISKS && (
              <Button
                className="justify-self-start"
                onClick={() => onChange({ ...ballot, risks: [...ballot.risks, aRisk(ballot)] })}
              >
                {text.addRisk}
              </Button>
            )}
          </section>
        </>
      )}
    </>
  )
}

/** A new card begins where its writer sees the first break, neither high nor low. */
function aRisk({ first }: Ballot): Risk {
  return { on: first ?? { elsewhere: '' }, text: '', impact: 2, probability: 2, detection: 'partly' }
}
