'use client'

import { useTexts } from '#components/language/use-language.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import type { Component } from '#lib/model/component.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { NumberField } from './number-field.tsx'
import { withField } from './with-field.ts'

type Caching = Pick<Component, 'cache' | 'hitFollowsSurvivors'>

/** What a cache holds, where its hit ratio is computed, and what losing a part of it does. */
export function CacheFields({
  component: { cache, hitFollowsSurvivors = false },
  onChange,
}: {
  readonly component: Caching
  readonly onChange: (patch: { readonly [Key in keyof Caching]?: Caching[Key] | undefined }) => void
}) {
  const text = useTexts(behaviourTexts)
  return (
    <>
      <div className="grid grid-cols-3 items-start gap-2">
        {(['items', 'capacityItems'] as const).map((key) => (
          <NumberField
            key={key}
            label={text[key]}
            value={cache?.[key]}
            rule={{ bound: 'positive', whole: true }}
            onCommit={(count) => onChange({ cache: withField(cache, key, count) })}
          />
        ))}
        <NumberField
          label={text.zipfExponent}
          value={cache?.zipfExponent}
          rule={{ bound: 'non-negative' }}
          onCommit={(exponent) => onChange({ cache: withField(cache, 'zipfExponent', exponent) })}
        />
      </div>
      <CheckField
        label={text.hitFollowsSurvivors}
        hint={text.hitFollowsSurvivorsHint}
        checked={hitFollowsSurvivors}
        onChange={(isOn) => onChange({ hitFollowsSurvivors: isOn || undefined })}
      />
    </>
  )
}
