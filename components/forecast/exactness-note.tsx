'use client'

import { useTexts } from '#components/language/use-language.ts'
import { exactnessTexts } from './exactness-texts.ts'

/** What the classes of exactness mean, and what the answer knows nothing of, folded. */
export function ExactnessNote() {
  const text = useTexts(exactnessTexts)
  const classes = [
    [text.exact, text.whatExact],
    [text['within-5-percent'], text['what-within-5-percent']],
    [text['within-15-percent'], text['what-within-15-percent']],
    [text['within-20-percent'], text['what-within-20-percent']],
    [text.indicative, text.whatIndicative],
    [text.notModelled, text.notModelledList],
  ] as const
  return (
    <details className="text-xs text-muted">
      <summary className="min-h-6 py-1">{text.title}</summary>
      <p className="py-1">{text.hint}</p>
      <dl className="grid grid-cols-[5rem_1fr] gap-x-2 gap-y-1">
        {classes.map(([name, what]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="font-semibold">{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
