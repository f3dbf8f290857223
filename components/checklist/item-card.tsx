'use client'

import { Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useApply } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { inputLook } from '#components/ui/field.tsx'
import { changeRow } from '#lib/document/row-commands.ts'
import { type ChecklistItem, itemStatuses } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { isPast, ownerOf } from './checklist-filter.ts'
import { checklistTexts } from './checklist-texts.ts'
import { ItemFields } from './item-fields.tsx'
import { ItemLinks } from './item-links.tsx'

/** An item that the team keeps: what is to be done, by whom and until when, and what is still missing. */
export function ItemCard({
  item,
  forecast,
  today,
  isNew,
}: {
  readonly item: ChecklistItem
  readonly forecast: Forecast
  readonly today: string
  /** Just added here, so that its fields are open. */
  readonly isNew: boolean
}) {
  const text = useTexts(checklistTexts)
  const apply = useApply()
  const mayEdit = useMayEdit()
  const [editing, setEditing] = useState(isNew)
  const card = useRef<HTMLElement>(null)
  // Whoever has just added an item goes on typing.
  useEffect(() => {
    if (isNew) card.current?.querySelector('textarea')?.focus()
  }, [isNew])
  const name = item.text.trim() === '' ? text.nameless : item.text
  return (
    <article ref={card} aria-label={name} className="grid gap-1.5 rounded-xl border border-line p-3">
      <div className="flex items-start gap-2">
        <p
          className={`min-w-0 flex-1 text-sm font-medium whitespace-pre-line ${item.status === 'done' ? 'text-muted line-through' : ''}`}
        >
          {name}
        </p>
        <div className="w-28 shrink-0">
          <select
            aria-label={text.statusOf(name)}
            className={inputLook}
            value={item.status}
            disabled={!mayEdit}
            onChange={(event) => {
              const status = itemStatuses.find((known) => known === event.target.value)
              if (status) apply(changeRow('checklist', item.id, { status }))
            }}
          >
            {itemStatuses.map((status) => (
              <option key={status} value={status}>
                {text[status]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Facts item={item} today={today} />
      <div className="flex items-end justify-between gap-2">
        <ItemLinks item={item} forecast={forecast} />
        {mayEdit && (
          <Button
            look="quiet"
            className="shrink-0"
            aria-expanded={editing}
            aria-label={editing ? text.shut : text.editOf(name)}
            onClick={() => setEditing(!editing)}
          >
            <Pencil size={14} aria-hidden="true" />
            {editing ? text.shut : text.edit}
          </Button>
        )}
      </div>
      {editing && mayEdit && <ItemFields item={item} />}
    </article>
  )
}

/** Owner, date and evidence in one line; what is missing shows as a gap. */
function Facts({ item, today }: { readonly item: ChecklistItem; readonly today: string }) {
  const text = useTexts(checklistTexts)
  const { stage, status, due, expires, evidence = '', size } = item
  const isOpen = status !== 'done'
  const owner = ownerOf(item)
  const isLate = isOpen && isPast(due, today)
  const isExpired = stage === 'accepted' && isPast(expires, today)
  return (
    <p className="flex flex-wrap gap-x-2 gap-y-1 text-xs text-muted">
      {owner === '' ? <Gap>{text.noOwner}</Gap> : <span className="font-medium text-ink">{owner}</span>}
      {due !== undefined &&
        (isLate ? <Gap>{text.overdue(due.slice(0, 10))}</Gap> : <span>{text.dueOn(due.slice(0, 10))}</span>)}
      {stage === 'accepted' && expires === undefined && <Gap>{text.noExpiry}</Gap>}
      {stage === 'accepted' &&
        expires !== undefined &&
        (isExpired ? (
          <Gap>{text.expired(expires.slice(0, 10))}</Gap>
        ) : (
          <span>{text.expiresOn(expires.slice(0, 10))}</span>
        ))}
      {size && <span>{size}</span>}
      {evidence.trim() === '' ? <Gap>{text.noEvidence}</Gap> : <span>{evidence}</span>}
    </p>
  )
}

function Gap({ children }: { readonly children: string }) {
  return <span className="rounded bg-near-soft px-1 font-semibold text-near">{children}</span>
}
