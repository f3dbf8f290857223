import type { Point } from '#lib/model/field.ts'

/** Where the canvas is on the screen. */
function canvasBox(): DOMRect {
  return (
    document.querySelector('.react-flow')?.getBoundingClientRect() ??
    new DOMRect(0, 0, innerWidth, innerHeight)
  )
}

export function isOverCanvas({ x, y }: Point): boolean {
  const { left, right, top, bottom } = canvasBox()
  return x >= left && x <= right && y >= top && y <= bottom
}

export function middleOfCanvas(): Point {
  const { left, width, top, height } = canvasBox()
  return { x: left + width / 2, y: top + height / 2 }
}
