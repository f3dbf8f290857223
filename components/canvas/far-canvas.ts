import type { useStoreApi } from '@xyflow/react'
import { damageOf } from './far-damage.ts'
import { coloursOf, isOnSheet, paintFar, type Sheet, type View } from './far-paint.ts'
import type { FarPicture } from './far-picture.ts'

/** A canvas with a picture of far things on it, which goes with the view. */
export interface FarCanvas {
  show(picture: FarPicture): void
  stop(): void
}

/** How much is painted beyond each edge of what is seen, as a share of it: so far the view moves without painting. */
const MARGIN = 0.25
/** Between these the painting is only stretched while the view moves. */
const STRETCHED = { least: 0.8, most: 1.25 }
/** The view stands still, in milliseconds: what was stretched or moved is painted anew. */
const SETTLED = 120

/** Makes the canvas follow the view. Where the picture changes it is mended; all of it is painted only when it must be. */
export function farCanvas(element: HTMLCanvasElement, store: ReturnType<typeof useStoreApi>): FarCanvas {
  const context = element.getContext('2d')
  const colours = coloursOf(element)
  let picture: FarPicture = { cards: [], lines: [] }
  let painted: View = { x: 0, y: 0, zoom: 1 }
  let frame = 0
  let settling: ReturnType<typeof setTimeout> | undefined

  function sheet(): Sheet {
    const { width, height } = store.getState()
    const size = { width: width * (1 + 2 * MARGIN), height: height * (1 + 2 * MARGIN) }
    const view = { ...painted, x: painted.x + width * MARGIN, y: painted.y + height * MARGIN }
    return { view, size, colours, ratio: devicePixelRatio }
  }
  function paint(): void {
    const { width, height, transform } = store.getState()
    painted = viewOf(transform)
    resize(element, sheet().size)
    if (context) paintFar(context, picture, sheet())
    place(element, painted, painted, width, height)
  }
  function follow(): void {
    frame = 0
    const { width, height, transform } = store.getState()
    const view = viewOf(transform)
    if (reaches(painted, view, width, height)) place(element, painted, view, width, height)
    else paint()
    clearTimeout(settling)
    if (view.x !== painted.x || view.y !== painted.y || view.zoom !== painted.zoom)
      settling = setTimeout(paint, SETTLED)
  }

  const unsubscribe = store.subscribe((now, before) => {
    if (now.transform === before.transform && now.width === before.width && now.height === before.height)
      return
    frame ||= requestAnimationFrame(follow)
  })
  return {
    show(now) {
      const damage = damageOf(picture, now)
      picture = now
      if (damage === null) return paint()
      const seen = damage.filter((place) => isOnSheet(place, sheet()))
      if (context && seen.length > 0) paintFar(context, picture, sheet(), seen)
    },
    stop() {
      unsubscribe()
      cancelAnimationFrame(frame)
      clearTimeout(settling)
    },
  }
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
