'use client'

import { X } from 'lucide-react'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { NumberField } from '#components/inspector/number-field.tsx'
import { Group, Pair } from '#components/inspector/section.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeRow, type RowPatch } from '#lib/document/row-commands.ts'
import { quantityName } from '#lib/language/quantity-name.ts'
import { nameOf } from '#lib/model/board.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { WhatIfForm } from './what-if-form.tsx'
import { withPart } from './what-if-kinds.ts'
import { whatIfName } from './what-if-name.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** Everything that a what-if says, to be changed, and what may happen in it as well. */
export function WhatIfFields({ whatIf }: { readonly whatIf: WhatIf }) {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const apply = useApply()
  const { id, name = '', multiple, ramp, burst, edits = [] } = whatIf
  const change = (patch: RowPatch<'scenarios'>) => apply(changeRow('scenarios', id, patch))
  return (
    <div className="grid gap-3 rounded-xl bg-raised p-3">
      <TextField
        label={text.name}
        value={name}
        placeholder={whatIfName({ ...whatIf, name: '' }, board, language)}
        onCommit={(typed) => change({ name: typed.trim() || undefined })}
      />
      {multiple !== undefined && (
        <NumberField
          label={text.loadValue}
          value={multiple}
          rule={{ bound: 'positive' }}
          onCommit={(next) => change({ multiple: next })}
        />
      )}
      {ramp !== undefined && (
        <NumberField
          label={text.rampValue}
          value={ramp.doublingSeconds}
          rule={{ bound: 'positive' }}
          onCommit={(next) => change({ ramp: next === undefined ? undefined : { doublingSeconds: next } })}
        />
      )}
      {burst !== undefined && (
        <Pair>
          <NumberField
            label={text.burstValue}
            value={burst.multiple}
            rule={{ bound: 'positive' }}
            onCommit={(next) =>
              change({ burst: next === undefined ? undefined : { ...burst, multiple: next } })
            }
          />
          <NumberField
            label={text.burstSeconds}
            value={burst.seconds}
            rule={{ bound: 'positive' }}
            onCommit={(next) =>
              change({ burst: next === undefined ? undefined : { ...burst, seconds: next } })
            }
          />
        </Pair>
      )}
      <LostDomains whatIf={whatIf} onChange={(down) => change({ down })} />
      {edits.map((edit) => (
        <EditField
          key={edit.path}
          edit={edit}
          onChange={(next) =>
            change({
              edits: edits.flatMap((each) => (each !== edit ? [each] : next === null ? [] : [next])),
            })
          }
        />
      ))}
      <WhatIfForm
        title={text.andAlso}
        isDisabled={false}
        onAdd={(part) => {
          const { id: _, ...next } = withPart(whatIf, part)
          change(next)
        }}
      />
    </div>
  )
}

function LostDomains({
  whatIf: { down = [] },
  onChange,
}: {
  readonly whatIf: WhatIf
  readonly onChange: (down: WhatIf['down']) => void
}) {
  const text = useTexts(whatIfTexts)
  const { domains } = useMeaning()
  if (down.length === 0) return null
  return (
    <Group title={text['lost-domain']}>
      {domains.map((domain) => (
        <CheckField
          key={domain.id}
          label={nameOf(domain)}
          checked={down.includes(domain.id)}
          onChange={(isLost) => {
            const rest = down.filter((one) => one !== domain.id)
            onChange(isLost ? [...rest, domain.id] : rest)
          }}
        />
      ))}
    </Group>
  )
}

type Edit = NonNullable<WhatIf['edits']>[number]

/** A number that stands on the board otherwise; what is no number can only be taken out. */
function EditField({
  edit,
  onChange,
}: {
  readonly edit: Edit
  readonly onChange: (edit: Edit | null) => void
}) {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const name = quantityName(edit.path, useMeaning(), language)
  const { value } = edit
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-2">
      {typeof value === 'number' ? (
        <NumberField
          label={name}
          value={value}
          rule={ruleOf(edit.path)}
          required
          onCommit={(next) => next !== undefined && onChange({ ...edit, value: next })}
        />
      ) : (
        <p className="pt-1 text-sm">
          {value === undefined ? text.without(name) : `${name} = ${String(value)}`}
        </p>
      )}
      <Button
        look="quiet"
        className={typeof value === 'number' ? 'mt-5' : ''}
        aria-label={text.asBefore(name)}
        onClick={() => onChange(null)}
      >
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  )
}

/** Shares are written in percent, times with their unit. */
function ruleOf(path: string) {
  if (/(ratio|availability)$/i.test(path)) return { bound: 'share', unit: SHARE } as const
  return path.endsWith('Seconds')
    ? ({ bound: 'positive', unit: 's' } as const)
    : ({ bound: 'non-negative' } as const)
}
