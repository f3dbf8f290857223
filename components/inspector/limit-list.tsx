'use client'

import { Plus } from 'lucide-react'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { addDefaultLimits } from '#components/canvas/making.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { addLimit } from '#lib/document/limit-commands.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import { limitTitles } from '#lib/language/limit-title.ts'
import type { Component } from '#lib/model/component.ts'
import { defaultLimits } from '#lib/model/default-limits.ts'
import type { Limit } from '#lib/model/limit.ts'
import { newConnectionLimit } from './connection-limit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { LimitCard } from './limit-card.tsx'
import { newLimit } from './limit-edit.ts'

/** What a component or a domain can bear. */
export function LimitList({
  owner,
  limits,
  component,
}: {
  readonly owner: LimitOwner
  readonly limits: readonly Limit[]
  /** The owner where it is a component: its kind has usual limits. */
  readonly component?: Component
}) {
  const text = useTexts(inspectorTexts)
  const apply = useApply()
  const language = useLanguage((state) => state.language)
  const titles = limitTitles(limits, language)
  const pooled = newConnectionLimit(useMeaning(), owner, limits)
  const hasUsual = component && limits.length === 0 && defaultLimits(component.kind).length > 0
  return (
    <>
      {limits.map((limit) => (
        <LimitCard key={limit.id} owner={owner} limit={limit} title={titles.get(limit.id) ?? limit.kind} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => apply(addLimit(owner, newLimit(owner, limits)))}>
          <Plus size={16} aria-hidden="true" />
          {text.addLimit}
        </Button>
        {pooled && <Button onClick={() => apply(addLimit(owner, pooled))}>{text.addConnectionLimit}</Button>}
        {hasUsual && (
          <Button onClick={() => apply(addDefaultLimits(component))}>{text.addUsualLimits}</Button>
        )}
      </div>
    </>
  )
}
