'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { changeFlow, removeFlow } from '#lib/document/flow-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Flow } from '#lib/model/flow.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { NameField } from './name-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { RemoveRow } from './remove-row.tsx'
import { Group, Pair } from './section.tsx'
import { usesOfFlow } from './uses.ts'

/** One kind of request: where it enters, what it grows with, and how many there are. */
export function FlowCard({ flow }: { readonly flow: Flow }) {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const apply = useApply()
  const { id, name, entry, driver: driverId, perUnit } = flow
  const driver = board.drivers.find((row) => row.id === driverId)
  return (
    <Group title={nameOf(flow)}>
      <NameField name={name} placeholder={id} onCommit={(typed) => apply(changeFlow(id, { name: typed }))} />
      <Pair>
        <SelectField
          label={text.entry}
          value={entry}
          options={board.components.map((row) => ({ value: row.id, label: nameOf(row) }))}
          onChange={(component) => apply(changeFlow(id, { entry: component }))}
        />
        <SelectField
          label={text.flowDriver}
          value={driverId}
          options={board.drivers.map((row) => ({ value: row.id, label: nameOf(row) }))}
          onChange={(chosen) => apply(changeFlow(id, { driver: chosen }))}
        />
      </Pair>
      <QuantityField
        label={text.perUnit}
        quantity={perUnit}
        unit="req/s"
        hint={driver ? text.perUnitHint(driver.unit ?? '', nameOf(driver)) : ''}
        onCommit={(quantity) => quantity !== undefined && apply(changeFlow(id, { perUnit: quantity }))}
      />
      <RemoveRow
        label={text.removeFlow(nameOf(flow))}
        uses={usesOfFlow(board, id)}
        onRemove={() => apply(removeFlow(id))}
      />
    </Group>
  )
}
