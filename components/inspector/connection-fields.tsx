'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { changeConnection } from '#lib/document/connection-commands.ts'
import { connectionModeNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { type Connection, connectionModes } from '#lib/model/connection.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { FlowChecks } from './flow-checks.tsx'
import { GrowthTagField } from './growth-tag-field.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { NameField } from './name-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { RetryFields } from './retry-fields.tsx'
import { Section } from './section.tsx'
import { SubjectTitle } from './subject-title.tsx'

/** Who calls whom, how often, and which requests go this way. */
export function ConnectionFields({ connection }: { readonly connection: Connection }) {
  const text = useTexts(inspectorTexts)
  const behaviour = useTexts(behaviourTexts)
  const modes = connectionModeNames[useLanguage((state) => state.language)]
  const { components, flows } = useMeaning()
  const apply = useApply()
  const { id, name, calls, mode = 'sync', onMiss = false, critical = true, growsWith } = connection
  const { parallel = false, fallbackTo, retry } = connection
  const others = components.filter((row) => row.id !== connection.from && row.id !== connection.to)
  const [from, to] = [connection.from, connection.to].map((end) =>
    nameOf(components.find((row) => row.id === end) ?? { id: end }),
  )
  const change = (patch: Parameters<typeof changeConnection>[1]) => apply(changeConnection(id, patch))
  return (
    <>
      <SubjectTitle name={text.fromTo(from ?? '', to ?? '')} word={text.connection} />
      <div className="grid gap-3">
        <NameField name={name} onCommit={(typed) => change({ name: typed })} />
        <QuantityField
          label={text.callsPerRequest}
          quantity={calls}
          unit=""
          negative="E_NEGATIVE_CALLS"
          optional
          placeholder="1"
          onCommit={(quantity) => change({ calls: quantity })}
        />
        <SelectField
          label={text.mode}
          value={mode}
          options={connectionModes.map((value) => ({ value, label: modes[value] }))}
          onChange={(chosen) => change({ mode: chosen })}
        />
        <CheckField
          label={text.onMiss}
          hint={text.onMissHint(from ?? '')}
          checked={onMiss}
          onChange={(isOn) => change({ onMiss: isOn || undefined })}
        />
        <CheckField
          label={text.critical}
          hint={text.criticalHint(from ?? '')}
          checked={critical}
          onChange={(isOn) => change({ critical: isOn })}
        />
        <CheckField
          label={behaviour.parallel}
          hint={behaviour.parallelHint}
          checked={parallel}
          onChange={(isOn) => change({ parallel: isOn || undefined })}
        />
        <SelectField
          label={behaviour.fallbackTo}
          value={String(fallbackTo ?? '')}
          options={[
            { value: '', label: text.none },
            ...others.map((row) => ({ value: String(row.id), label: nameOf(row) })),
          ]}
          onChange={(chosen) => change({ fallbackTo: others.find((row) => row.id === chosen)?.id })}
        />
        <RetryFields retry={retry} onChange={(next) => change({ retry: next })} />
        <GrowthTagField
          value={growsWith ?? ''}
          hint={text.connectionTagHint}
          onChange={(driver) => change({ growsWith: driver })}
        />
      </div>
      <Section title={text.flows} hint={connection.flows?.length === 0 ? text.noFlow : ''}>
        <CheckField
          label={text.allFlows}
          checked={connection.flows === undefined}
          onChange={(isOn) => change({ flows: isOn ? undefined : flows.map((flow) => flow.id) })}
        />
        {connection.flows && (
          <FlowChecks
            title={text.flows}
            flows={connection.flows}
            onChange={(list) => change({ flows: list })}
          />
        )}
      </Section>
    </>
  )
}
