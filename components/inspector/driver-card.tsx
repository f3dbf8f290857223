'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { changeDriver, removeDriver } from '#lib/document/driver-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Driver } from '#lib/model/driver.ts'
import { CurveFields } from './curve-fields.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { NameField } from './name-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { RemoveRow } from './remove-row.tsx'
import { Group, Pair } from './section.tsx'
import { usesOfDriver } from './uses.ts'

/** One thing that grows, its value today and its curve. */
export function DriverCard({ driver }: { readonly driver: Driver }) {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const apply = useApply()
  const { id, name, unit, base, curve } = driver
  return (
    <Group title={nameOf(driver)}>
      <Pair>
        <NameField
          name={name}
          placeholder={id}
          onCommit={(typed) => apply(changeDriver(id, { name: typed }))}
        />
        <TextField
          label={text.unit}
          value={unit ?? ''}
          placeholder="x"
          onCommit={(typed) => apply(changeDriver(id, { unit: typed.trim() || undefined }))}
        />
      </Pair>
      <QuantityField
        label={text.base}
        quantity={base}
        unit={unit ?? ''}
        onCommit={(quantity) => quantity !== undefined && apply(changeDriver(id, { base: quantity }))}
      />
      <CurveFields curve={curve} onChange={(next) => apply(changeDriver(id, { curve: next }))} />
      <RemoveRow
        label={text.removeDriver(nameOf(driver))}
        uses={usesOfDriver(board, id)}
        onRemove={() => apply(removeDriver(id))}
      />
    </Group>
  )
}
