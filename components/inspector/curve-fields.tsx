'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { problemText } from '#lib/language/problem-text.ts'
import { curveNames } from '#lib/language/words.ts'
import { type Curve, curveKinds } from '#lib/model/curve.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { curveOfKind, curveProblem, pointsOf, pointsText } from './curve-edit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { NumberField } from './number-field.tsx'

/** How a driver grows: the kind of curve and what that kind asks for. */
export function CurveFields({
  curve,
  onChange,
}: {
  readonly curve: Curve
  readonly onChange: (curve: Curve) => void
}) {
  const text = useTexts(inspectorTexts)
  const names = curveNames[useLanguage((state) => state.language)]
  return (
    <>
      <SelectField
        label={text.curve}
        value={curve.kind}
        options={curveKinds.map((kind) => ({ value: kind, label: names[kind] }))}
        onChange={(kind) => onChange(curveOfKind(kind, curve))}
      />
      <Parameter curve={curve} onChange={onChange} />
    </>
  )
}

function Parameter({ curve, onChange }: Parameters<typeof CurveFields>[0]) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)
  if ('points' in curve) {
    return (
      <TextField
        label={text.points}
        value={pointsText(curve.points)}
        hint={text.pointsHint}
        check={(typed) => {
          const points = pointsOf(typed)
          const code = points && curveProblem({ ...curve, points })
          if (points === null) return text.notPoints
          return code && problemText({ code, path: '' }, language)
        }}
        onCommit={(typed) => {
          const points = pointsOf(typed)
          if (points !== null) onChange({ ...curve, points })
        }}
      />
    )
  }
  if ('fixed' in curve) {
    return (
      <NumberField
        label={text.fixed}
        value={curve.fixed}
        rule={{ bound: 'share', unit: SHARE }}
        required
        onCommit={(fixed) => fixed !== undefined && onChange({ ...curve, fixed })}
      />
    )
  }
  if ('exponent' in curve) {
    return (
      <NumberField
        label={text.exponent}
        value={curve.exponent}
        rule={{ bound: 'non-negative' }}
        required
        onCommit={(exponent) => exponent !== undefined && onChange({ ...curve, exponent })}
      />
    )
  }
  return 'n0' in curve ? <TodaysCount curve={curve} onChange={onChange} /> : null
}

function TodaysCount({
  curve,
  onChange,
}: {
  readonly curve: Extract<Curve, { readonly n0: number }>
  readonly onChange: (curve: Curve) => void
}) {
  const text = useTexts(inspectorTexts)
  return (
    <NumberField
      label={text.n0}
      value={curve.n0}
      rule={{ bound: 'positive', problem: (n0) => curveProblem({ ...curve, n0 }) }}
      required
      onCommit={(n0) => n0 !== undefined && onChange({ ...curve, n0 })}
    />
  )
}
