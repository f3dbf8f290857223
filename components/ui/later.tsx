'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { once } from './once.ts'

const waiting: (() => Promise<unknown>)[] = []
let tell: () => void = () => undefined
const firstPicture = new Promise<void>((resolve) => {
  tell = resolve
})

/**
 * A part of the page that is loaded after the first picture, or when it is first shown if that is sooner; what is
 * always on the screen but not needed at once waits for its turn. Until it is there its place shows `before`.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  before: ReactNode = null,
  due: 'shown' | 'in turn' = 'shown',
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null
  const loaded = once(async () => {
    known = await load()
    return known
  })
  waiting.push(loaded)
  return function Later(props: Props) {
    const [Shown, show] = useState(() => known)
    useEffect(() => {
      if (Shown !== null) return
      let current = true
      // A part that does not come (no network) is asked for again when the network is back.
      const ask = () =>
        loaded().then(
          (part) => current && show(() => part),
          () => undefined,
        )
      void (due === 'shown' ? ask() : firstPicture.then(ask))
      window.addEventListener('online', ask)
      return () => {
        current = false
        window.removeEventListener('online', ask)
      }
    }, [Shown])
    return Shown === null ? before : <Shown {...props} />
  }
}

/** Loads every part that is still to come: whoever goes offline has all of the page. */
export function loadTheRest(): void {
  tell()
  for (const load of waiting) load().catch(() => undefined)
}
