'use client'

import type { NodeProps } from '@xyflow/react'
import { Lock } from 'lucide-react'
import { memo } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { instancesOf } from '#lib/model/placement.ts'
import { canvasTexts } from './canvas-texts.ts'
import { SideHandles, WholeHandle } from './card-handles.tsx'
import { KindIcon } from './kind-icon.tsx'
import { LoadBadge } from './load-badge.tsx'
import { NameInput } from './name-input.tsx'
import type { ComponentNode as Node } from './nodes.ts'
import { WatchedBy } from './watched-by.tsx'

const borders = {
  broken: 'border-break border-2',
  near: 'border-near border-2 border-dashed',
  safe: 'border-line',
} as const

/** The card of a component. */
export const ComponentNode = memo(function ComponentNode({ id, data, selected }: NodeProps<Node>) {
  const { component, load, lost, lit, renaming, spread, selectedBy } = data
  const text = useTexts(canvasTexts)
  const language = useLanguage((state) => state.language)
  const connecting = useScreen((state) => state.tool === 'connect')
  const apply = useApply()
  const name = nameOf(component)
  const count = instancesOf(component)
  return (
    <div
      className={`group relative flex h-full w-full flex-col items-start justify-center rounded-xl border bg-surface px-3 shadow-card ${load ? borders[load.kind] : 'border-line'} ${selected ? 'ring-2 ring-select' : ''} ${lost ? 'opacity-45' : ''} ${lit ? 'outline-2 outline-break outline-offset-2' : ''}`}
    >
      {selectedBy !== '' && <WatchedBy by={selectedBy} />}
      <div className="flex w-full items-center gap-2 leading-5">
        <KindIcon kind={component.kind} />
        {renaming ? (
          <NameInput
            label={text.name}
            name={name}
            onCommit={(typed) => apply(changeComponent(component.id, { name: typed }))}
            onEnd={() => changeScreen({ renaming: null })}
          />
        ) : (
          <span className="truncate text-sm font-semibold" title={name}>
            {name}
          </span>
        )}
        {component.locked && (
          <Lock size={12} aria-label={text.locked} className="ml-auto shrink-0 text-muted" />
        )}
      </div>
      <p className="w-full truncate text-xs text-muted">
        {componentKindNames[language][component.kind]}
        {count !== 1 && ` · ${text.instances(String(count))}`}
      </p>
      {lost && <p className="text-[11px] font-semibold text-break">{text.lost}</p>}
      {load && !lost && <LoadBadge load={load} />}
      {spread.length > 0 && (
        <ul className="absolute top-full left-0 mt-1 flex w-max gap-1 text-[10px] text-muted">
          {spread.map((place) => (
            <li key={place} className="rounded-full border border-line bg-surface px-1.5">
              {place}
            </li>
          ))}
        </ul>
      )}
      {load?.rank === 1 && load.multiple !== null && (
        <span className="absolute -top-2.5 -left-2.5 grid size-5 place-items-center rounded-full bg-break text-[11px] font-bold text-surface">
          1
        </span>
      )}
      {(selected || lit) && <SideHandles id={id} isShown={selected} />}
      <WholeHandle id={id} isConnecting={connecting} />
    </div>
  )
})
