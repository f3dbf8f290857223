'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useTheme } from '#components/language/use-theme.ts'
import { type FarCanvas, farCanvas } from './far-canvas.ts'
import type { FarPicture } from './far-picture.ts'

/** What is far off, painted under the things that can be touched. It follows the view without React. */
export function FarLayer({ picture }: { readonly picture: FarPicture }) {
  const store = useStoreApi()
  const element = useRef<HTMLCanvasElement>(null)
  const painted = useRef<FarCanvas | null>(null)
  const theme = useTheme((state) => state.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is other colours
  useEffect(() => {
    const canvas = element.current && farCanvas(element.current, store)
    painted.current = canvas
    return () => canvas?.stop()
  }, [store, theme])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas that has just been made is empty
  useEffect(() => painted.current?.show(picture), [picture, store, theme])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the outline says what it shows
    <canvas
      ref={element}
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 z-0 max-w-none origin-top-left"
    />
  )
}
