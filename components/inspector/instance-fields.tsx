'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { placementsOf } from '#lib/model/placement.ts'
import { AddField } from './add-field.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { NumberField } from './number-field.tsx'
import { freeDomains, placedIn, withCount } from './placing.ts'
import { Group } from './section.tsx'

const wholeCount = { bound: 'non-negative', whole: true } as const

/** How many run: one number, or one for each domain they stand in. */
export function InstanceFields({ component }: { readonly component: Component }) {
  const text = useTexts(inspectorTexts)
  const { domains } = useMeaning()
  const apply = useApply()
  const { id, instances } = component
  const placements = placementsOf(component)
  const change = (next: Component['instances']) => apply(changeComponent(id, { instances: next }))
  const adding = (
    <AddField
      label={text.placeIn}
      rows={freeDomains(component, domains)}
      onAdd={(domain) => change(placedIn(component, domain))}
    />
  )
  if (placements.length === 0) {
    return (
      <>
        <NumberField
          label={text.instances}
          value={typeof instances === 'number' ? instances : undefined}
          rule={wholeCount}
          placeholder="1"
          onCommit={change}
        />
        {adding}
      </>
    )
  }
  return (
    <Group title={text.instances}>
      {placements.map(([domain, count]) => (
        <NumberField
          key={domain}
          label={text.instancesIn(nameOf(domains.find((row) => row.id === domain) ?? { id: domain }))}
          value={count}
          rule={wholeCount}
          onCommit={(typed) => change(withCount(component, domain, typed ?? 0))}
        />
      ))}
      {adding}
    </Group>
  )
}
