import { type RefObject, useEffect, useRef } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { type Command, isPossible } from './command.ts'
import { isTyping, type Keys, keysOf } from './keys.ts'
import { useLetterKeys } from './letter-keys.ts'

/**
 * Runs commands by their keys while no field, menu or dialog has them. Single letters count only while the canvas,
 * or nothing at all, has the focus, and not for who has switched them off.
 */
export function useCommandKeys(commands: readonly Command[], surface: RefObject<HTMLElement | null>): void {
  const current = useRef(commands)
  useEffect(() => {
    current.current = commands
  }, [commands])
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTyping(event.target)) return
      // What lies over the screen has the keys, also while it is still being loaded.
      if (useScreen.getState().lookup !== null) return
      const keys = keysOf(event)
      if (keys === null || (isLetter(keys) && !takesLetters(event.target, surface.current))) return
      if (keys === 'Enter' && event.target instanceof HTMLButtonElement) return
      const command = current.current.find(
        (one) => one.keys?.includes(keys) && !one.isHeardElsewhere && isPossible(one),
      )
      if (command === undefined) return
      event.preventDefault()
      command.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [surface])
}

/** A letter, a digit or a sign without Ctrl or Alt; with Shift it is still a sign that somebody may be typing. */
function isLetter(keys: Keys): boolean {
  return /^(Shift\+)?.$/u.test(keys)
}

function takesLetters(target: EventTarget | null, surface: HTMLElement | null): boolean {
  if (!useLetterKeys.getState().on) return false
  return target === document.body || (target instanceof Node && surface !== null && surface.contains(target))
}
