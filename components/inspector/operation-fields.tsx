'use client'

import { useTexts } from '#components/language/use-language.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Component } from '#lib/model/component.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { Folded, Pair } from './section.tsx'
import { withField } from './with-field.ts'

type Operations = NonNullable<Component['operations']>

/** How a component is watched, rolled out and brought back, and by whom. */
export function OperationFields({
  operations,
  onChange,
}: {
  readonly operations: Operations | undefined
  readonly onChange: (operations: Operations | undefined) => void
}) {
  const text = useTexts(behaviourTexts)
  const words = (['rollout', 'recovery', 'owner'] as const).map((key) => (
    <TextField
      key={key}
      label={text[key]}
      value={operations?.[key] ?? ''}
      onCommit={(typed) => onChange(withField(operations, key, typed.trim() || undefined))}
    />
  ))
  return (
    <Folded title={text.operations}>
      {(['metrics', 'alerts'] as const).map((key) => (
        <CheckField
          key={key}
          label={text[key]}
          checked={operations?.[key] ?? false}
          onChange={(isOn) => onChange(withField(operations, key, isOn))}
        />
      ))}
      <Pair>{words}</Pair>
    </Folded>
  )
}
