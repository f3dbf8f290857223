'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { NumberField } from './number-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { Folded, Group } from './section.tsx'

type Failing = Pick<Component, 'availability' | 'instanceAvailability' | 'need' | 'failoverTo'>

/** How often a component is up, how many instances it needs for that, and who takes over. */
export function FailingFields({
  component: { id, availability, instanceAvailability, need, failoverTo = [] },
  onChange,
}: {
  readonly component: Failing & Pick<Component, 'id'>
  readonly onChange: (patch: { readonly [Key in keyof Failing]?: Failing[Key] | undefined }) => void
}) {
  const text = useTexts(behaviourTexts)
  const others = useMeaning().components.filter((row) => row.id !== id)
  return (
    <Folded title={text.failing}>
      <QuantityField
        label={text.availability}
        quantity={availability}
        unit={SHARE}
        bound="share"
        optional
        onCommit={(quantity) => onChange({ availability: quantity })}
      />
      <QuantityField
        label={text.instanceAvailability}
        quantity={instanceAvailability}
        unit={SHARE}
        bound="share"
        optional
        onCommit={(quantity) => onChange({ instanceAvailability: quantity })}
      />
      <NumberField
        label={text.need}
        value={need}
        rule={{ bound: 'non-negative', whole: true }}
        hint={text.needHint}
        onCommit={(count) => onChange({ need: count })}
      />
      {others.length > 0 && (
        <Group title={text.failoverTo}>
          <div className="grid max-h-64 gap-2 overflow-y-auto p-1">
            {others.map((row) => (
              <CheckField
                key={row.id}
                label={nameOf(row)}
                checked={failoverTo.includes(row.id)}
                onChange={(isIn) => {
                  const rest = failoverTo.filter((other) => other !== row.id)
                  const next = isIn ? [...rest, row.id] : rest
                  onChange({ failoverTo: next.length === 0 ? undefined : next })
                }}
              />
            ))}
          </div>
        </Group>
      )}
    </Folded>
  )
}
