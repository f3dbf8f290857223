import type { Component } from '#lib/model/component.ts'
import { componentRectangle } from '#lib/model/geometry.ts'
import { chipRows } from './chip-rows.ts'
import { chipGap, chipRowHeight, chipWidth } from './chip-size.ts'
import { chip, type Style } from './diagram-style.ts'
import type { Guest } from './guests.ts'
import { type SvgElement, svg } from './svg-element.ts'

/** The domains that a component stands in without being drawn there, as chips below its card. */
export function chipsOf(component: Component, guests: readonly Guest[], style: Style): SvgElement[] {
  const { x, y, width, height } = componentRectangle(component)
  return chipRows(guests, style.words.more)
    .flatMap((row, index) => {
      const total = row.reduce((sum, label) => sum + chipWidth(label) + chipGap, -chipGap)
      let left = total <= width ? x : x + (width - total) / 2
      const top = y + height + 5 + index * chipRowHeight
      return row.map((label) => {
        const at = left
        left += chipWidth(label) + chipGap
        return chip(label, at, top, style)
      })
    })
    .map((element) =>
      svg('g', {}, [
        svg('title', {}, [guests.map(({ domain }) => domain.name ?? domain.id).join(', ')]),
        element,
      ]),
    )
}
