'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import type { Capacity, Limit } from '#lib/model/limit.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { capacityOf, editableCapacity, unitOfLimit } from './limit-edit.ts'
import { capacityWords } from './limit-words.ts'
import { NumberField } from './number-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { Pair } from './section.tsx'

/** What a limit can carry and when it breaks; the capacities that only a file can write are shown in words. */
export function CapacityFields({
  limit,
  onChange,
}: {
  readonly limit: Limit
  readonly onChange: (
    patch: { readonly capacity: Capacity } | { readonly threshold: number | undefined },
  ) => void
}) {
  const text = useTexts(inspectorTexts)
  const { capacity, threshold } = limit
  const editable = editableCapacity(capacity)
  return (
    <>
      {editable ? (
        <QuantityField
          label={text.capacity}
          quantity={editable.quantity}
          unit={unitOfLimit(limit)}
          onCommit={(quantity) =>
            quantity !== undefined && onChange({ capacity: capacityOf({ ...editable, quantity }) })
          }
        />
      ) : (
        <KeptCapacity limit={limit} />
      )}
      <Pair>
        {editable && (
          <SelectField
            label={text.counts}
            value={editable.counts}
            options={[
              { value: 'together', label: text.together },
              { value: 'each', label: text.each },
            ]}
            onChange={(counts) => onChange({ capacity: capacityOf({ ...editable, counts }) })}
          />
        )}
        <NumberField
          label={text.threshold}
          value={threshold}
          rule={{ bound: 'positive', unit: SHARE }}
          placeholder="100%"
          onCommit={(share) => onChange({ threshold: share })}
        />
      </Pair>
    </>
  )
}

function KeptCapacity({ limit }: { readonly limit: Limit }) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)
  const { capacity } = limit
  if (capacity === undefined) return null
  return (
    <div className="grid gap-1">
      <p className="text-xs font-medium text-muted">{text.capacity}</p>
      <p className="text-sm">{capacityWords(capacity, unitOfLimit(limit), { text, language })}</p>
      <p className="text-xs text-muted">{text.fromFile}</p>
    </div>
  )
}
