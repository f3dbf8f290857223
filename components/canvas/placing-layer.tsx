'use client'

import { useReactFlow } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import { ownName } from '#components/board/own-name.ts'
import { changeScreen, putToolAway, select, useScreen } from '#components/board/screen.ts'
import { useApply, useSession } from '#components/board/use-session.ts'
import { isTyping } from '#components/commands/keys.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { beginThread } from '#components/talk/talk.ts'
import { talkTexts } from '#components/talk/talk-texts.ts'
import { componentKindNames } from '#lib/language/words.ts'
import type { Point } from '#lib/model/field.ts'
import type { Rectangle } from '#lib/model/geometry.ts'
import { anchorAt } from './anchor-at.ts'
import { middleOfCanvas } from './canvas-box.ts'
import { canvasTexts } from './canvas-texts.ts'
import { clickedDomain, makeComponent, makeDomain, makeNoteOn } from './making.ts'

/** A drag shorter than this, in pixels, is a click. */
const CLICK_SLACK = 8

/** While something is being placed, the next click or drag on the canvas makes it; Enter makes it in the middle. */
export function PlacingLayer() {
  const tool = useScreen((state) => state.tool)
  const { document: shared } = useSession()
  const apply = useApply()
  const text = useTexts(canvasTexts)
  const talk = useTexts(talkTexts)
  const language = useLanguage((state) => state.language)
  const { screenToFlowPosition } = useReactFlow()
  const [drag, setDrag] = useState<{ readonly start: Point; readonly end: Point } | null>(null)
  const kind = typeof tool === 'object' && 'place' in tool ? tool.place : null
  const note = typeof tool === 'object' && 'note' in tool ? tool.note : null
  const hints: Partial<Record<string, string>> = {
    domain: text.domainHint,
    connect: text.connectHint,
    comment: talk.placeHint,
  }
  const hint = note
    ? text.noteHint
    : kind
      ? text.placeHint
      : typeof tool === 'string'
        ? hints[tool]
        : undefined

  function place(start: Point, end: Point): void {
    if (tool === 'comment') beginThread(anchorAt(shared.reading().board, screenToFlowPosition(start)))
    else make(start, end)
    putToolAway()
  }
  function make(start: Point, end: Point): void {
    const { board } = shared.reading()
    const made = note
      ? makeNoteOn(note, ownName() ?? '', anchorAt(board, screenToFlowPosition(start)))
      : kind
        ? makeComponent(board, kind, componentKindNames[language][kind], screenToFlowPosition(start))
        : makeDomain(board, text.newDomain, drawn(screenToFlowPosition(start), screenToFlowPosition(end)))
    apply(made.edits)
    select([made.key])
    changeScreen({ renaming: made.key })
  }
  const latest = useRef(place)
  useEffect(() => {
    latest.current = place
  })
  const isPlacing = hint !== undefined && tool !== 'connect'
  useEffect(() => {
    if (!isPlacing) return
    function onKeyDown(event: KeyboardEvent): void {
      const isElsewhere = event.target instanceof Element && event.target.closest('main') === null
      if (event.key !== 'Enter' || isTyping(event.target) || (isElsewhere && event.target !== document.body))
        return
      event.preventDefault()
      latest.current(middleOfCanvas(), middleOfCanvas())
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isPlacing])

  if (hint === undefined) return null
  return (
    <>
      {tool !== 'connect' && (
        <div
          aria-hidden="true"
          className="absolute inset-0 z-10 cursor-crosshair touch-none"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            const at = { x: event.clientX, y: event.clientY }
            setDrag({ start: at, end: at })
          }}
          onPointerMove={(event) => drag && setDrag({ ...drag, end: { x: event.clientX, y: event.clientY } })}
          onPointerUp={() => {
            if (drag) place(drag.start, drag.end)
            setDrag(null)
          }}
        />
      )}
      {drag && tool === 'domain' && (
        <div
          className="pointer-events-none fixed z-20 rounded-2xl border-2 border-select border-dashed"
          style={styleOf(drag.start, drag.end)}
        />
      )}
      <p className="pointer-events-none absolute inset-x-0 bottom-28 z-20 mx-auto w-fit rounded-full bg-ink px-3 py-1 text-sm text-surface">
        {hint}
      </p>
    </>
  )
}

function drawn(a: Point, b: Point): Rectangle {
  const rectangle = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
  return rectangle.width < CLICK_SLACK && rectangle.height < CLICK_SLACK ? clickedDomain(a) : rectangle
}

function styleOf(a: Point, b: Point): React.CSSProperties {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}
