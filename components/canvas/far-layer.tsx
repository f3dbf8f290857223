'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useTheme } from '#components/language/use-theme.ts'
import { coloursOf, paintFar, type View } from './far-paint.ts'
import type { FarPicture } from './far-picture.ts'

/** How much is painted beyond each edge of what is seen, as a share of it: so far the view moves without painting. */
const MARGIN = 0.25
/** Between these the painting is only stretched while the view moves. */
const STRETCHED = { least: 0.8, most: 1.25 }
/** The view stands still, in milliseconds: what was stretched or moved is painted anew. */
const SETTLED = 120

/** What is far off, painted under the things that can be touched. It follows the view without React. */
export function FarLayer({ picture }: { readonly picture: FarPicture }) {
  const store = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme((state) => state.theme)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is other colours
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const colours = coloursOf(element)
    let painted: View = { x: 0, y: 0, zoom: 1 }
    let frame = 0
    let settling: ReturnType<typeof setTimeout> | undefined

    function paint(): void {
      if (!element || !context) return
      const { width, height } = store.getState()
      painted = viewOf(store.getState().transform)
      const size = { width: width * (1 + 2 * MARGIN), height: height * (1 + 2 * MARGIN) }
      resize(element, size)
      const shifted = { ...painted, x: painted.x + width * MARGIN, y: painted.y + height * MARGIN }
      paintFar(context, picture, shifted, size, colours, devicePixelRatio)
      place(element, painted, painted, width, height)
    }
    function follow(): void {
      frame = 0
      if (!element) return
      const { width, height, transform } = store.getState()
      const view = viewOf(transform)
      if (reaches(painted, view, width, height)) place(element, painted, view, width, height)
      else paint()
      clearTimeout(settling)
      if (view.x !== painted.x || view.y !== painted.y || view.zoom !== painted.zoom)
        settling = setTimeout(paint, SETTLED)
    }

    paint()
    const stop = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height)
        return
      frame ||= requestAnimationFrame(follow)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
      clearTimeout(settling)
    }
  }, [store, picture, theme])
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the outline says what it shows
    <canvas
      ref={canvas}
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 z-0 max-w-none origin-top-left"
    />
  )
}

function viewOf([x, y, zoom]: readonly [number, number, number]): View {
  return { x, y, zoom }
}

/** Gives the canvas this size, in pixels of the page; doing so clears it. */
function resize(element: HTMLCanvasElement, { width, height }: { width: number; height: number }): void {
  const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
  if (element.width === wide && element.height === high) return
  element.width = wide
  element.height = high
  element.style.width = `${width}px`
  element.style.height = `${height}px`
}

/** Puts what was painted for one view where it belongs in another. */
function place(element: HTMLCanvasElement, painted: View, view: View, width: number, height: number): void {
  const { left, top, stretch } = shiftOf(painted, view, width, height)
  element.style.transform = `translate(${left}px, ${top}px) scale(${stretch})`
}

/** Whether what was painted covers this view, and is not stretched too far. */
function reaches(painted: View, view: View, width: number, height: number): boolean {
  const { left, top, stretch } = shiftOf(painted, view, width, height)
  const whole = (1 + 2 * MARGIN) * stretch
  const isCovered = left <= 0 && top <= 0 && left + width * whole >= width && top + height * whole >= height
  return isCovered && stretch >= STRETCHED.least && stretch <= STRETCHED.most
}

function shiftOf(painted: View, view: View, width: number, height: number) {
  const stretch = view.zoom / painted.zoom
  return {
    left: view.x - stretch * (painted.x + width * MARGIN),
    top: view.y - stretch * (painted.y + height * MARGIN),
    stretch,
  }
}
