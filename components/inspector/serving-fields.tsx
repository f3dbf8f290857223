'use client'

import { useTexts } from '#components/language/use-language.ts'
import type { Component } from '#lib/model/component.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { NumberField } from './number-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { Folded, Pair } from './section.tsx'
import { withField } from './with-field.ts'

type Serving = Pick<Component, 'service' | 'ownSeconds' | 'autoscale'>

/** How long requests take, how many are served at once, and how fast more instances come. */
export function ServingFields({
  component: { service, ownSeconds, autoscale },
  onChange,
}: {
  readonly component: Serving
  readonly onChange: (patch: { readonly [Key in keyof Serving]?: Serving[Key] | undefined }) => void
}) {
  const text = useTexts(behaviourTexts)
  return (
    <Folded title={text.serving}>
      <QuantityField
        label={text.meanSeconds}
        quantity={service?.meanSeconds}
        unit="s"
        bound="positive"
        optional
        hint={text.meanSecondsHint}
        onCommit={(quantity) => onChange({ service: withField(service, 'meanSeconds', quantity) })}
      />
      <QuantityField
        label={text.servers}
        quantity={service?.servers}
        unit=""
        bound="positive"
        optional
        placeholder="1"
        hint={text.serversHint}
        onCommit={(quantity) => onChange({ service: withField(service, 'servers', quantity) })}
      />
      <QuantityField
        label={text.scv}
        quantity={service?.scv}
        unit=""
        optional
        placeholder="1"
        hint={text.scvHint}
        onCommit={(quantity) => onChange({ service: withField(service, 'scv', quantity) })}
      />
      <QuantityField
        label={text.ownSeconds}
        quantity={ownSeconds}
        unit="s"
        optional
        hint={text.ownSecondsHint}
        onCommit={(quantity) => onChange({ ownSeconds: quantity })}
      />
      <NumberField
        label={text.scaledFor}
        value={autoscale?.perInstance}
        rule={{ bound: 'positive' }}
        hint={text.scaledForHint}
        onCommit={(perInstance) =>
          onChange({ autoscale: perInstance === undefined ? undefined : { ...autoscale, perInstance } })
        }
      />
      {autoscale && (
        <Pair>
          <NumberField
            label={text.targetUtilization}
            value={autoscale.targetUtilization}
            rule={{ bound: 'positive', unit: SHARE }}
            onCommit={(share) => onChange({ autoscale: withField(autoscale, 'targetUtilization', share) })}
          />
          <NumberField
            label={text.reactionSeconds}
            value={autoscale.reactionSeconds}
            rule={{ bound: 'non-negative', unit: 's' }}
            onCommit={(seconds) => onChange({ autoscale: withField(autoscale, 'reactionSeconds', seconds) })}
          />
        </Pair>
      )}
    </Folded>
  )
}
