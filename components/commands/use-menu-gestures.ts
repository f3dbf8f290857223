import { type ComponentProps, useCallback, useEffect, useRef } from 'react'
import { changeScreen, select } from '#components/board/screen.ts'
import type { Point } from '#lib/model/field.ts'
import type { Command } from './command.ts'

/** So long, in milliseconds, a finger rests on something to ask for its menu. */
const LONG_PRESS = 550
/** A finger that has moved farther than this, in pixels, is doing something else. */
const SLACK = 8

/**
 * A right click, the menu key or a long press opens the menu of commands. `aim` selects what it is about and may give
 * commands of its own. A press that something else has taken, such as moving the canvas, is left to it.
 */
export function useMenuGestures(aim: (target: Element) => readonly Command[]): ComponentProps<'div'> {
  const press = useRef<{ readonly at: Point; readonly timer: ReturnType<typeof setTimeout> } | null>(null)
  const latest = useRef(aim)
  useEffect(() => {
    latest.current = aim
  })
  const end = useCallback(() => {
    if (press.current) clearTimeout(press.current.timer)
    press.current = null
  }, [])
  useEffect(() => end, [end])

  function open(target: EventTarget, at: Point): void {
    end()
    if (target instanceof Element) changeScreen({ menu: { at, own: latest.current(target) } })
  }
  return {
    onContextMenu(event) {
      if (event.defaultPrevented || isText(event.target)) return
      event.preventDefault()
      open(event.target, { x: event.clientX, y: event.clientY })
    },
    onPointerDownCapture({ pointerType, target, clientX: x, clientY: y }) {
      end()
      if (pointerType === 'mouse' || isText(target)) return
      press.current = { at: { x, y }, timer: setTimeout(() => open(target, { x, y }), LONG_PRESS) }
    },
    onPointerMoveCapture({ clientX, clientY }) {
      const at = press.current?.at
      if (at && Math.hypot(clientX - at.x, clientY - at.y) > SLACK) end()
    },
    onPointerUpCapture: end,
    onPointerCancelCapture: end,
  }
}

/** Opens the menu of the screen at a place where nothing is. */
export function openMenuOfNothing(at: Point): void {
  select([])
  changeScreen({ menu: { at, own: [] } })
}

/** Opens the menu of what a button stands on, beneath it. */
export function openMenuBelow(button: Element): void {
  const { left: clientX, bottom: clientY } = button.getBoundingClientRect()
  button.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY }))
}

/** Where people mark and paste text they need the browser's own menu. */
function isText(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}
