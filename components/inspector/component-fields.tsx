'use client'

import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { changeComponent } from '#lib/document/component-commands.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { type Component, componentKinds, type StateStrategy, stateStrategies } from '#lib/model/component.ts'
import { CacheFields } from './cache-fields.tsx'
import { FailingFields } from './failing-fields.tsx'
import { GrowthTagField } from './growth-tag-field.tsx'
import { HitRatioField } from './hit-ratio-field.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { InstanceFields } from './instance-fields.tsx'
import { LimitList } from './limit-list.tsx'
import { NameField } from './name-field.tsx'
import { NeighbourList } from './neighbour-list.tsx'
import { NumberField } from './number-field.tsx'
import { OperationFields } from './operation-fields.tsx'
import { Folded, Pair, Section } from './section.tsx'
import { ServingFields } from './serving-fields.tsx'
import { SubjectTitle } from './subject-title.tsx'

/** A part of the system: what it is, how many run, how it grows and what it can bear. */
export function ComponentFields({ component }: { readonly component: Component }) {
  const text = useTexts(inspectorTexts)
  const kinds = componentKindNames[useLanguage((state) => state.language)]
  const apply = useApply()
  const { id, name, kind, state, growsWith, maxInstances, operations } = component
  const caches = kind === 'cache' || kind === 'cdn'
  const change = (patch: Parameters<typeof changeComponent>[1]) => apply(changeComponent(id, patch))
  return (
    <>
      <SubjectTitle name={nameOf(component)} word={text.component} />
      <div className="grid gap-3">
        <Pair>
          <NameField name={name} placeholder={id} onCommit={(typed) => change({ name: typed })} />
          <SelectField
            label={text.kind}
            value={kind}
            options={componentKinds.map((value) => ({ value, label: kinds[value] }))}
            onChange={(chosen) => change({ kind: chosen })}
          />
        </Pair>
        <InstanceFields component={component} />
        {caches && <HitRatioField component={component} />}
        {caches && <CacheFields component={component} onChange={change} />}
        <GrowthTagField
          value={growsWith ?? ''}
          hint={text.componentTagHint}
          onChange={(driver) => change({ growsWith: driver })}
        />
        <Pair>
          <NumberField
            label={text.maxInstances}
            value={maxInstances}
            rule={{ bound: 'positive', whole: true }}
            onCommit={(most) => change({ maxInstances: most })}
          />
          <SelectField<StateStrategy | ''>
            label={text.state}
            value={state ?? ''}
            options={[
              { value: '', label: text.notSaid },
              ...stateStrategies.map((value) => ({ value, label: text.stateName(value) })),
            ]}
            onChange={(chosen) => change({ state: chosen === '' ? undefined : chosen })}
          />
        </Pair>
        {!caches && (
          <Folded title={text.more}>
            <HitRatioField component={component} />
            <CacheFields component={component} onChange={change} />
          </Folded>
        )}
        <ServingFields component={component} onChange={change} />
        <FailingFields component={component} onChange={change} />
        <OperationFields operations={operations} onChange={(next) => change({ operations: next })} />
      </div>
      <Section title={text.limits} hint={text.limitsHint}>
        <LimitList owner={{ table: 'components', id }} limits={component.limits} component={component} />
      </Section>
      <NeighbourList component={component} />
    </>
  )
}
