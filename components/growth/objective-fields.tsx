'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { NumberField } from '#components/inspector/number-field.tsx'
import { Group, Section } from '#components/inspector/section.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { changeScenario } from '#lib/document/board-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { FlowId } from '#lib/model/id.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import type { Scenario } from '#lib/model/scenario.ts'
import { growthTexts } from './growth-texts.ts'

type Objective = NonNullable<Scenario['objectives']>[number]
type Measure = 'meanSeconds' | 'p99Seconds' | 'availability'

/** What each flow has to keep, so that "broken" means something to whoever waits. */
export function ObjectiveFields() {
  const text = useTexts(growthTexts)
  const { flows, scenario } = useMeaning()
  const { objectives = [] } = scenario
  const apply = useApply()

  function change(flow: FlowId, measure: Measure, value: number | undefined): void {
    const next = withMeasure(objectives, flow, measure, value)
    apply(changeScenario({ objectives: next.length === 0 ? undefined : next }))
  }

  return (
    <Section title={text.objectives} hint={flows.length === 0 ? text.noFlows : text.objectivesHint}>
      {flows.map((flow) => {
        const objective = objectives.find((row) => row.flow === flow.id)
        const field = (measure: Measure, label: string, unit: string) => (
          <NumberField
            label={label}
            value={objective?.[measure]}
            rule={{ bound: unit === SHARE ? 'share' : 'positive', unit }}
            onCommit={(value) => change(flow.id, measure, value)}
          />
        )
        return (
          <Group key={flow.id} title={nameOf(flow)}>
            <div className="grid grid-cols-3 items-start gap-2">
              {field('meanSeconds', text.mean, 's')}
              {field('p99Seconds', text.p99, 's')}
              {field('availability', text.availability, SHARE)}
            </div>
          </Group>
        )
      })}
    </Section>
  )
}

/** The objectives with one measure of a flow changed; an objective without any measure is none. */
function withMeasure(
  objectives: readonly Objective[],
  flow: FlowId,
  measure: Measure,
  value: number | undefined,
): Objective[] {
  const before = objectives.find((row) => row.flow === flow)
  const { [measure]: _old, ...rest } = before ?? { flow }
  const after = value === undefined ? rest : { ...rest, [measure]: value }
  const isEmpty = Object.keys(after).length === 1
  const others = objectives.filter((row) => row !== before)
  return isEmpty ? others : [...others, after]
}
