'use client'

import { useApply } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import type { Component } from '#lib/model/component.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { QuantityField } from './quantity-field.tsx'

/** The share of requests that a cache answers itself. */
export function HitRatioField({ component }: { readonly component: Component }) {
  const text = useTexts(inspectorTexts)
  const apply = useApply()
  const { id, hitRatio, cache } = component
  return (
    <QuantityField
      label={text.hitRatio}
      quantity={hitRatio}
      unit={SHARE}
      bound="share"
      optional
      hint={cache === undefined ? text.hitRatioHint : text.computedHitRatio}
      onCommit={(quantity) => apply(changeComponent(id, { hitRatio: quantity }))}
    />
  )
}
