'use client'

import { useApply } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { changeLimit } from '#lib/document/limit-commands.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import type { Limit } from '#lib/model/limit.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import { behaviourTexts } from './behaviour-texts.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { unitOfLimit } from './limit-edit.ts'
import { NumberField } from './number-field.tsx'
import { QuantityField } from './quantity-field.tsx'
import { Pair } from './section.tsx'

type Change = (patch: Parameters<typeof changeLimit>[2]) => void
interface Props {
  readonly limit: Limit
  readonly change: Change
}

/** The limits that have a meaning of their own: what they are about, and what they can carry. */
export function SpecialLimitFields({ owner, limit }: { readonly owner: LimitOwner; readonly limit: Limit }) {
  const apply = useApply()
  const change: Change = (patch) => apply(changeLimit(owner, limit.id, patch))
  switch (limit.kind) {
    case 'hot-partition':
      return <HotPartition limit={limit} change={change} />
    case 'stock':
      return <Stock limit={limit} change={change} />
    case 'leader':
      return <Leader limit={limit} change={change} />
    default:
      return <Delay limit={limit} change={change} />
  }
}

/** The share of the hottest partition, as measured or reckoned from how often keys are asked for. */
function HotPartition({ limit, change }: Props) {
  const text = useTexts(behaviourTexts)
  return (
    <>
      <NumberField
        label={text.largestShare}
        value={limit.largestShare}
        rule={{ bound: 'share', unit: SHARE }}
        hint={text.largestShareHint}
        onCommit={(largestShare) =>
          change({ largestShare, keys: limit.keys ?? (largestShare === undefined ? 1 : undefined) })
        }
      />
      {limit.largestShare === undefined && (
        <div className="grid grid-cols-3 items-start gap-2">
          {(['partitions', 'keys'] as const).map((key) => (
            <NumberField
              key={key}
              label={text[key]}
              value={limit[key]}
              rule={{ bound: 'positive', whole: true }}
              required={key === 'keys'}
              onCommit={(count) => change({ [key]: count })}
            />
          ))}
          <NumberField
            label={text.zipfExponent}
            value={limit.zipfExponent}
            rule={{ bound: 'non-negative' }}
            onCommit={(zipfExponent) => change({ zipfExponent })}
          />
        </div>
      )}
      <CapacityFields limit={limit} onChange={change} />
    </>
  )
}

/** What piles up until it is full. */
function Stock({ limit, change }: Props) {
  const text = useTexts(behaviourTexts)
  return (
    <>
      {(['initial', 'inflowPerDay', 'outflowPerDay'] as const).map((key) => (
        <QuantityField
          key={key}
          label={text[key]}
          quantity={limit[key]}
          unit={unitOfLimit(limit)}
          optional={key !== 'inflowPerDay'}
          onCommit={(quantity) => change({ [key]: quantity })}
        />
      ))}
      <NumberField
        label={text.retentionDays}
        value={limit.retentionDays ?? undefined}
        rule={{ bound: 'positive' }}
        hint={text.retentionDaysHint}
        onCommit={(retentionDays) => change({ retentionDays })}
      />
      <CapacityFields limit={limit} onChange={change} />
    </>
  )
}

/** One after the other, however many instances there are. */
function Leader({ limit, change }: Props) {
  const text = useTexts(behaviourTexts)
  return (
    <QuantityField
      label={text.commitSeconds}
      quantity={limit.commitSeconds}
      unit="s"
      bound="positive"
      hint={text.commitSecondsHint}
      onCommit={(commitSeconds) => change({ commitSeconds })}
    />
  )
}

/** A queue that must not fall further behind. */
function Delay({ limit, change }: Props) {
  const text = useTexts(behaviourTexts)
  return (
    <Pair>
      <NumberField
        label={text.maxDelaySeconds}
        value={limit.maxDelaySeconds}
        rule={{ bound: 'positive', unit: 's' }}
        required
        onCommit={(maxDelaySeconds) => maxDelaySeconds !== undefined && change({ maxDelaySeconds })}
      />
    </Pair>
  )
}
