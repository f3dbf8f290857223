'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { GrowthButton } from '#components/growth/growth-button.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeScenario, renameBoard } from '#lib/document/board-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { FlowId } from '#lib/model/id.ts'
import { DriverList } from './driver-list.tsx'
import { FlowList } from './flow-list.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'

/** The board itself: its title, what is being asked, what grows and what flows. */
export function BoardFields() {
  const text = useTexts(inspectorTexts)
  const { title, scenario, flows } = useMeaning()
  const apply = useApply()
  return (
    <>
      <Section title={text.board}>
        <TextField label={text.title} value={title} onCommit={(typed) => apply(renameBoard(typed.trim()))} />
      </Section>
      <Section title={text.question}>
        <NumberField
          label={text.multiple}
          value={scenario.multiple}
          rule={{ bound: 'positive', unit: 'x' }}
          placeholder="100"
          hint={text.multipleHint}
          onCommit={(multiple) => apply(changeScenario({ multiple }))}
        />
        <SelectField<FlowId | ''>
          label={text.criticalFlow}
          value={scenario.flow ?? ''}
          options={[
            { value: '', label: text.none },
            ...flows.map((flow) => ({ value: flow.id, label: nameOf(flow) })),
          ]}
          onChange={(flow) => apply(changeScenario({ flow: flow === '' ? undefined : flow }))}
        />
        <GrowthButton />
      </Section>
      <DriverList />
      <FlowList />
    </>
  )
}
