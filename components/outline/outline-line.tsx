'use client'

import {
  ArrowLeft,
  ArrowRight,
  ChevronRight,
  Ellipsis,
  Layers,
  Route,
  SquareDashed,
  TrendingUp,
} from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { KindIcon } from '#components/canvas/kind-icon.tsx'
import { LoadBadge } from '#components/canvas/load-badge.tsx'
import { noteLook } from '#components/canvas/note-look.ts'
import { openMenuBelow } from '#components/commands/use-menu-gestures.ts'
import { useTexts } from '#components/language/use-language.ts'
import { LineNameInput } from './line-name-input.tsx'
import type { Line } from './outline-lines.ts'
import { outlineTexts } from './outline-texts.ts'
import { useRenaming } from './renaming.ts'
import { itemOf, type Subject } from './subject.ts'
import type { LineWords } from './use-line-words.ts'
import { toggleLines } from './use-outline.ts'

/** How far each level is moved in, in pixels. */
const INDENT = 14

/** One line of the outline. */
export const OutlineLine = memo(function OutlineLine({
  line,
  words: wordsOf,
  isHere,
  isSelected,
}: {
  readonly line: Line
  readonly words: (subject: Subject) => LineWords
  /** The line that the keyboard is on. */
  readonly isHere: boolean
  readonly isSelected: boolean
}) {
  const { key, level, position, count, isOpen, subject } = line
  const text = useTexts(outlineTexts)
  const words = wordsOf(subject)
  const isRenaming = useRenaming(subject, isHere)
  const row = useRef<HTMLDivElement>(null)
  useFocusAfter(isRenaming, row)
  return (
    <div
      ref={row}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isSelected}
      aria-label={words.label}
      tabIndex={isHere ? 0 : -1}
      data-line={key}
      data-id={itemOf(subject) ?? undefined}
      className={`group mx-1 flex min-h-8 scroll-my-8 items-center gap-1.5 rounded-lg pr-1 text-sm focus-visible:-outline-offset-2 pointer-coarse:min-h-11 ${isSelected ? 'bg-select/15' : 'hover:bg-raised'}`}
      style={{ paddingLeft: 4 + (level - 1) * INDENT }}
    >
      <Fold line={line} name={words.name} />
      <SubjectIcon subject={subject} />
      {isRenaming ? (
        <LineNameInput subject={subject} />
      ) : (
        <>
          <span className="min-w-0 truncate">{words.name}</span>
          <span className="min-w-0 shrink-[999] truncate text-muted text-xs">{words.detail}</span>
          <span className="ml-auto shrink-0">{words.load && <LoadBadge load={words.load} />}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={text.actions(words.name)}
            className={`grid size-7 shrink-0 place-items-center rounded-md hover:bg-line pointer-coarse:size-11 ${isHere ? '' : 'invisible group-hover:visible pointer-coarse:visible'}`}
            onClick={(event) => {
              event.stopPropagation()
              openMenuBelow(event.currentTarget)
            }}
          >
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        </>
      )}
    </div>
  )
})

/** For hands and for readers on a touch screen; the keyboard folds with the arrow keys. */
function Fold({ line: { key, isOpen }, name }: { readonly line: Line; readonly name: string }) {
  const text = useTexts(outlineTexts)
  if (isOpen === null) return <span className="w-6 shrink-0" />
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={isOpen ? text.fold(name) : text.unfold(name)}
      className="grid h-8 w-6 shrink-0 place-items-center pointer-coarse:h-11 pointer-coarse:w-8"
      onClick={(event) => {
        event.stopPropagation()
        toggleLines([key])
      }}
    >
      <ChevronRight size={14} aria-hidden="true" className={isOpen ? 'rotate-90' : ''} />
    </button>
  )
}

function SubjectIcon({ subject }: { readonly subject: Subject }) {
  switch (subject.kind) {
    case 'component':
      return <KindIcon kind={subject.component.kind} />
    case 'note': {
      const { Icon } = noteLook[subject.note.kind]
      return <Icon size={16} aria-hidden="true" className="shrink-0" />
    }
    default: {
      const Icon = icons[subject.kind === 'connection' && !subject.leaves ? 'arriving' : subject.kind]
      return <Icon size={16} aria-hidden="true" className="shrink-0 text-muted" />
    }
  }
}

const icons = {
  flow: Route,
  apart: Layers,
  domain: SquareDashed,
  connection: ArrowRight,
  arriving: ArrowLeft,
  tag: TrendingUp,
  place: SquareDashed,
} as const

/** When the name has been typed, the keyboard is on the line again. */
function useFocusAfter(isRenaming: boolean, row: React.RefObject<HTMLElement | null>): void {
  const was = useRef(isRenaming)
  useEffect(() => {
    if (was.current && !isRenaming && document.activeElement === document.body) row.current?.focus()
    was.current = isRenaming
  }, [isRenaming, row])
}
