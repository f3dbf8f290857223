'use client'

import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { changeDomain, resizeDomain } from '#lib/document/domain-commands.ts'
import { domainKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { canvasTexts } from './canvas-texts.ts'
import { LoadBadge } from './load-badge.tsx'
import { NameInput } from './name-input.tsx'
import type { DomainNode as Node } from './nodes.ts'
import { WatchedBy } from './watched-by.tsx'

/** The container of a failure domain: its header is the handle, its inside stays free for marquee selection. */
export const DomainNode = memo(function DomainNode({ data, selected }: NodeProps<Node>) {
  const { domain, load, lost, renaming, placed, selectedBy } = data
  const text = useTexts(canvasTexts)
  const language = useLanguage((state) => state.language)
  const apply = useApply()
  const name = nameOf(domain)
  return (
    <div
      className={`relative h-full w-full rounded-2xl border border-dashed ${lost ? 'border-break bg-break-soft/60' : 'border-edge bg-surface/40'} ${selected ? 'ring-2 ring-select' : ''}`}
    >
      <NodeResizer
        isVisible={selected}
        minWidth={120}
        minHeight={72}
        color="var(--color-select)"
        onResizeEnd={(_event, { x, y, width, height }) =>
          apply(resizeDomain(domain.id, { x, y }, { width, height }))
        }
      />
      {selectedBy !== '' && <WatchedBy by={selectedBy} />}
      <div className="domain-handle flex h-8 cursor-grab items-center gap-2 px-3 text-xs">
        {renaming ? (
          <NameInput
            label={text.name}
            name={name}
            onCommit={(typed) => apply(changeDomain(domain.id, { name: typed }))}
            onEnd={() => changeScreen({ renaming: null })}
          />
        ) : (
          <span className="truncate font-semibold">{name}</span>
        )}
        <span className="shrink-0 text-muted">
          {domain.kind ? domainKindNames[language][domain.kind] : ''}
        </span>
        <span className="ml-auto shrink-0 font-medium text-break">
          {lost ? text.lost : load && <LoadBadge load={load} />}
        </span>
      </div>
      {placed.length > 0 && (
        <ul aria-label={text.standsHere} className="grid gap-0.5 overflow-hidden px-3 text-xs">
          {placed.map((words) => (
            <li key={words} className="truncate">
              {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
})
