'use client'

import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { type Component, componentKinds, type StateStrategy, stateStrategies } from '#lib/model/component.ts'
import type { DriverId } from '#lib/model/id.ts'
import { GrowthTagField } from './growth-tag-field.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { Section } from './section.tsx'
import { SharedChoice } from './shared-choice.tsx'
import { sharedValue } from './shared-value.ts'

/** What several components can be given at once, in one step. */
export function SeveralComponents({ components }: { readonly components: readonly Component[] }) {
  const text = useTexts(inspectorTexts)
  const kinds = componentKindNames[useLanguage((state) => state.language)]
  const apply = useApply()
  const change = (patch: Parameters<typeof changeComponent>[1]) =>
    apply(components.flatMap(({ id }) => changeComponent(id, patch)))
  return (
    <Section title={text.componentCount(components.length)}>
      <SharedChoice
        label={text.kind}
        values={components.map(({ kind }) => kind)}
        options={componentKinds.map((value) => ({ value, label: kinds[value] }))}
        onChange={(kind) => change({ kind })}
      />
      <GrowthTagField
        value={sharedValue(components.map(({ growsWith }): DriverId | '' => growsWith ?? ''))}
        hint={text.componentTagHint}
        onChange={(driver) => change({ growsWith: driver })}
      />
      <SharedChoice<StateStrategy | ''>
        label={text.state}
        values={components.map(({ state }) => state ?? '')}
        options={[
          { value: '', label: text.notSaid },
          ...stateStrategies.map((value) => ({ value, label: text.stateName(value) })),
        ]}
        onChange={(state) => change({ state: state === '' ? undefined : state })}
      />
    </Section>
  )
}
