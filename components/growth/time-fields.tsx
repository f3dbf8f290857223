'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { today as dayHere } from '#components/checklist/today.ts'
import { NumberField } from '#components/inspector/number-field.tsx'
import { Pair, Section } from '#components/inspector/section.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { changeScenario } from '#lib/document/board-commands.ts'
import { timelineOf } from '#lib/engine/timeline.ts'
import { numberText } from '#lib/language/number-text.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import type { TimeGrowth } from '#lib/model/scenario.ts'
import { growthTexts } from './growth-texts.ts'
import { growthOfKind, typedGrowthKinds } from './time-growth-edit.ts'

/** How today grows, and the surges that come on top. */
export function TimeFields() {
  const text = useTexts(growthTexts)
  const language = useLanguage((state) => state.language)
  const { scenario } = useMeaning()
  const { growth, today, ramp, burst } = scenario
  const apply = useApply()
  const doubling = timelineOf(scenario)?.curve.daysTo(2)

  function chooseKind(kind: TimeGrowth['kind'] | ''): void {
    if (kind === 'series') return
    const next = kind === '' ? undefined : growthOfKind(kind, growth)
    // A date needs a day to count from.
    apply(changeScenario({ growth: next, ...(next && today === undefined && { today: dayHere() }) }))
  }

  return (
    <>
      <Section title={text.overTime}>
        <SelectField<TimeGrowth['kind'] | ''>
          label={text.growth}
          value={growth?.kind ?? ''}
          hint={
            doubling !== undefined && Number.isFinite(doubling)
              ? text.doubles(numberText(Number(doubling.toPrecision(3)), language))
              : undefined
          }
          options={[
            { value: '', label: text.none },
            ...typedGrowthKinds.map((kind) => ({ value: kind, label: text[kind] })),
            ...(growth?.kind === 'series' ? [{ value: 'series' as const, label: text.series }] : []),
          ]}
          onChange={chooseKind}
        />
        {growth && (
          <GrowthParameters growth={growth} onChange={(next) => apply(changeScenario({ growth: next }))} />
        )}
        <DateField
          label={text.today}
          value={today}
          hint={growth?.kind === 'series' && today === undefined ? text.todayBySeries : text.todayHint}
          onCommit={(day) => apply(changeScenario({ today: day }))}
        />
      </Section>
      <Section title={text.surge}>
        <NumberField
          label={text.doublingSeconds}
          value={ramp?.doublingSeconds}
          rule={{ bound: 'positive', unit: 's' }}
          hint={text.rampHint}
          onCommit={(seconds) =>
            apply(
              changeScenario({
                ramp: seconds === undefined ? undefined : { ...ramp, doublingSeconds: seconds },
              }),
            )
          }
        />
        <Pair>
          <NumberField
            label={text.burstMultiple}
            value={burst?.multiple}
            rule={{ bound: 'positive', unit: 'x' }}
            hint={text.burstHint}
            onCommit={(multiple) =>
              apply(
                changeScenario({
                  burst: multiple === undefined ? undefined : { seconds: 60, ...burst, multiple },
                }),
              )
            }
          />
          <NumberField
            label={text.burstSeconds}
            value={burst?.seconds}
            rule={{ bound: 'positive', unit: 's' }}
            onCommit={(seconds) =>
              apply(
                changeScenario({
                  burst: seconds === undefined ? undefined : { multiple: 10, ...burst, seconds },
                }),
              )
            }
          />
        </Pair>
      </Section>
    </>
  )
}

/** What a kind of growth asks for; a series asks for nothing here. */
function GrowthParameters({
  growth,
  onChange,
}: {
  readonly growth: TimeGrowth
  readonly onChange: (growth: TimeGrowth) => void
}) {
  const text = useTexts(growthTexts)
  const share = { bound: 'any', unit: SHARE } as const
  if (growth.kind === 'series') return null
  if (growth.kind === 'compound')
    return (
      <NumberField
        label={text.perYear}
        value={growth.perYear}
        rule={{ ...share, problem: (value) => (value > -1 ? null : 'E_CURVE') }}
        required
        onCommit={(perYear) => perYear !== undefined && onChange({ ...growth, perYear })}
      />
    )
  if (growth.kind === 'linear')
    return (
      <NumberField
        label={text.perDay}
        value={growth.perDay}
        rule={share}
        required
        onCommit={(perDay) => perDay !== undefined && onChange({ ...growth, perDay })}
      />
    )
  return (
    <Pair>
      <NumberField
        label={text.ratePerDay}
        value={growth.ratePerDay}
        rule={share}
        required
        onCommit={(ratePerDay) => ratePerDay !== undefined && onChange({ ...growth, ratePerDay })}
      />
      {growth.kind !== 'exponential' && (
        <NumberField
          label={text.ceiling}
          value={growth.ceiling}
          rule={{ bound: 'positive', unit: 'x' }}
          required
          onCommit={(ceiling) => ceiling !== undefined && onChange({ ...growth, ceiling })}
        />
      )}
    </Pair>
  )
}
