import { componentKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { componentRectangle } from '#lib/model/geometry.ts'
import { instancesOf } from '#lib/model/placement.ts'
import { markRadius, markSign } from './diagram-mark.ts'
import type { Palette } from './diagram-palette.ts'
import { type Style, textLine } from './diagram-style.ts'
import { markText } from './mark-text.ts'
import type { Mark } from './marks.ts'
import { type SvgElement, svg } from './svg-element.ts'

const PADDING = 12

/** A component as a card: its name, kind and instances, and what the forecast says when one is asked. */
export function cardOf(
  component: Component,
  mark: Mark | undefined,
  hasForecast: boolean,
  style: Style,
): SvgElement {
  const { palette, words } = style
  const { x, y, width, height } = componentRectangle(component)
  const room = width - 2 * PADDING
  const baseline = hasForecast ? y + 23 : y + 31
  const at = { x: x + PADDING, width: room }
  const beside = { ...at, width: mark === undefined ? room : room - 2 * markRadius - 4 }
  return svg('g', {}, [
    svg('rect', { x, y, width, height, rx: 10, fill: palette.card, ...outline(mark, palette) }),
    textLine(nameOf(component), { ...at, y: baseline, size: 13.5, weight: 600, fill: palette.text }),
    textLine(kindText(component, style), { ...beside, y: baseline + 18, size: 12, fill: palette.muted }),
    hasForecast
      ? textLine(mark === undefined ? words.noLimits : markText(mark, style), {
          ...{ ...beside, y: baseline + 36, size: 12, weight: mark === undefined ? 400 : 600 },
          fill: mark === undefined ? palette.muted : palette[mark.standing],
        })
      : null,
    mark === undefined
      ? null
      : markSign(mark.standing, x + width - PADDING - markRadius, y + 49, palette, mark.order),
  ])
}

function outline(mark: Mark | undefined, palette: Palette): SvgElement['attributes'] {
  return mark === undefined || mark.standing === 'safe'
    ? { stroke: palette.outline, 'stroke-width': 1.5 }
    : { stroke: palette[mark.standing], 'stroke-width': mark.standing === 'broken' ? 3 : 2 }
}

function kindText(component: Component, { language }: Style): string {
  const count = instancesOf(component)
  const kind = componentKindNames[language][component.kind]
  return count === 1 ? kind : `${kind} · ×${count}`
}
