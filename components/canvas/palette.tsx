'use client'

import { useReactFlow } from '@xyflow/react'
import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { changeScreen, select } from '#components/board/screen.ts'
import { useApply, useSession } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { inputLook } from '#components/ui/field.tsx'
import { componentKindNames } from '#lib/language/words.ts'
import { type ComponentKind, componentKinds } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { isOverCanvas, middleOfCanvas } from './canvas-box.ts'
import { canvasTexts } from './canvas-texts.ts'
import { KindIcon } from './kind-icon.tsx'
import { makeComponent } from './making.ts'

/** Further than this, in pixels, a press is a drag. */
const DRAG_SLACK = 6

/** The kinds of components: drag one to its place, or click it to put it in the middle of what is seen. */
export function Palette() {
  const text = useTexts(canvasTexts)
  const language = useLanguage((state) => state.language)
  const [sought, setSought] = useState('')
  const names = componentKindNames[language]
  const shown = componentKinds.filter((kind) =>
    `${names[kind]} ${kind}`.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const { press, ghost } = usePlacing()
  return (
    <section aria-label={text.palette} className="flex min-h-0 flex-col gap-2 p-2">
      <input
        type="search"
        aria-label={text.searchKinds}
        placeholder={text.searchKinds}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        className={`${inputLook} @max-[6rem]:hidden`}
      />
      <ul className="grid min-h-0 grid-cols-1 gap-px overflow-y-auto">
        {shown.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              title={names[kind]}
              className="flex min-h-8 w-full touch-none items-center gap-2 rounded-md px-2 text-left text-sm hover:bg-raised"
              {...press(kind)}
            >
              <KindIcon kind={kind} />
              <span className="@max-[6rem]:sr-only">{names[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
      {ghost &&
        createPortal(
          <div
            className="pointer-events-none fixed z-50 flex -translate-1/2 items-center gap-2 rounded-xl border border-select bg-surface px-4 py-3 text-sm font-semibold shadow-float"
            style={{ left: ghost.at.x, top: ghost.at.y }}
          >
            <KindIcon kind={ghost.kind} />
            {names[ghost.kind]}
          </div>,
          document.body,
        )}
    </section>
  )
}

/** Pointer events for a palette button: mouse, pen and finger alike; a keyboard click places in the middle. */
function usePlacing() {
  const { document: shared } = useSession()
  const apply = useApply()
  const language = useLanguage((state) => state.language)
  const { screenToFlowPosition } = useReactFlow()
  const start = useRef<Point | null>(null)
  const [ghost, setGhost] = useState<{ readonly kind: ComponentKind; readonly at: Point } | null>(null)

  function place(kind: ComponentKind, at: Point): void {
    const { board } = shared.reading()
    const made = makeComponent(board, kind, componentKindNames[language][kind], screenToFlowPosition(at))
    apply(made.edits)
    select([made.key])
    changeScreen({ lastKind: kind, tool: 'select' })
  }
  function isDrag(at: Point): boolean {
    return start.current !== null && Math.hypot(at.x - start.current.x, at.y - start.current.y) > DRAG_SLACK
  }

  function press(kind: ComponentKind): React.ComponentProps<'button'> {
    return {
      onPointerDown(event) {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, y: event.clientY }
      },
      onPointerMove(event) {
        const at = { x: event.clientX, y: event.clientY }
        if (isDrag(at)) setGhost({ kind, at })
      },
      onPointerCancel() {
        start.current = null
        setGhost(null)
      },
      // A drag ends where it is let go; a press that went nowhere puts the thing in the middle.
      onPointerUp(event) {
        const at = { x: event.clientX, y: event.clientY }
        if (!isDrag(at)) place(kind, middleOfCanvas())
        else if (isOverCanvas(at)) place(kind, at)
        start.current = null
        setGhost(null)
        event.currentTarget.blur() // the hand is back on the canvas, and so are the letters
      },
      onClick(event) {
        if (event.detail === 0) place(kind, middleOfCanvas()) // by key: no pointer was pressed
      },
    }
  }
  return { press, ghost }
}
