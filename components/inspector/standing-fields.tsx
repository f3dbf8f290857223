'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import { AddField } from './add-field.tsx'
import { standingIn } from './containing.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { NumberField } from './number-field.tsx'
import { placedIn, withCount } from './placing.ts'
import { Section } from './section.tsx'

/** The components with instances in a domain, and how many. */
export function StandingFields({ domain }: { readonly domain: FailureDomain }) {
  const text = useTexts(inspectorTexts)
  const { components } = useMeaning()
  const apply = useApply()
  const standing = standingIn(components, domain.id)
  const others = components.filter((row) => !standing.some(([component]) => component === row))
  return (
    <Section title={text.standsHere} hint={standing.length === 0 ? text.nothingStands : ''}>
      {standing.map(([component, count]) => (
        <NumberField
          key={component.id}
          label={text.instancesOf(nameOf(component))}
          value={count}
          rule={{ bound: 'non-negative', whole: true }}
          onCommit={(typed) =>
            apply(changeComponent(component.id, { instances: withCount(component, domain.id, typed ?? 0) }))
          }
        />
      ))}
      <AddField
        label={text.placeHere}
        rows={others}
        onAdd={(id) => {
          const component = components.find((row) => row.id === id)
          if (component) apply(changeComponent(id, { instances: placedIn(component, domain.id) }))
        }}
      />
    </Section>
  )
}
