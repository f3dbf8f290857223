'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { Term } from '#lib/model/limit.ts'
import { FlowChecks } from './flow-checks.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { connectionNames } from './neighbours.ts'
import { NumberField } from './number-field.tsx'
import { countedKind } from './term-edit.ts'

/** Which component, connection, driver, flows or amount a term counts. */
export function TermTarget({
  term,
  onChange,
}: {
  readonly term: Term
  readonly onChange: (term: Term) => void
}) {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const components = board.components.map((row) => ({ value: row.id, label: nameOf(row) }))
  const { constant, driver, instancesOf, connection, of, flows } = term
  const onlyFlows = board.flows.filter(({ id }) => flows?.includes(id)).map(nameOf)
  const held = flows && <p className="text-xs text-muted">{text.onlyFlows(onlyFlows.join(', '))}</p>
  switch (countedKind(term)) {
    case 'arrivals':
      return null
    case 'flows':
      return (
        <FlowChecks
          title={text.flows}
          flows={flows ?? []}
          onChange={(list) => onChange({ ...term, flows: list })}
        />
      )
    case 'constant':
      return (
        <NumberField
          label={text.constant}
          value={constant}
          rule={{ bound: 'any' }}
          required
          onCommit={(amount) => amount !== undefined && onChange({ ...term, constant: amount })}
        />
      )
    case 'driver':
      return (
        driver && (
          <SelectField
            label={text.thisDriver}
            value={driver}
            options={board.drivers.map((row) => ({ value: row.id, label: nameOf(row) }))}
            onChange={(id) => onChange({ ...term, driver: id })}
          />
        )
      )
    case 'instances':
      return (
        instancesOf && (
          <SelectField
            label={text.thisComponent}
            value={instancesOf}
            options={components}
            onChange={(id) => onChange({ ...term, instancesOf: id })}
          />
        )
      )
    case 'elsewhere':
      return (
        of && (
          <>
            <SelectField
              label={text.thisComponent}
              value={of}
              options={components}
              onChange={(id) => onChange({ ...term, of: id })}
            />
            {held}
          </>
        )
      )
    case 'connection':
      return (
        connection && (
          <>
            <SelectField
              label={text.thisConnection}
              value={connection}
              options={connectionNames(board).map((row) => ({ value: row.id, label: row.name }))}
              onChange={(id) => onChange({ ...term, connection: id })}
            />
            {held}
          </>
        )
      )
  }
}
