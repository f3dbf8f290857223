import { componentKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { componentRectangle } from '#lib/model/geometry.ts'
import { instancesOf } from '#lib/model/placement.ts'
import { lostOutline, markRadius, signOf } from './diagram-mark.ts'
import type { Palette } from './diagram-palette.ts'
import { type Style, textLine } from './diagram-style.ts'
import { markText } from './mark-text.ts'
import type { Mark } from './marks.ts'
import { type SvgElement, svg } from './svg-element.ts'

const PADDING = 12

/** What a card shows besides the component. */
interface CardState {
  readonly mark: Mark | undefined
  /** With the domains that are lost it loses all of its instances. */
  readonly isLost: boolean
  readonly hasForecast: boolean
  /** The drivers that it grows with besides its requests. */
  readonly growsWith: readonly string[]
}

/** A component as a card: its name, kind and instances, and what the forecast says when one is asked. */
export function cardOf(
  component: Component,
  { mark, isLost, hasForecast, growsWith }: CardState,
  style: Style,
): SvgElement {
  const { palette, words } = style
  const { x, y, width, height } = componentRectangle(component)
  const room = width - 2 * PADDING
  const says = isLost ? words.lost : hasForecast ? saysOf(mark, style) : null
  const baseline = says === null ? y + 31 : y + 23
  const at = { x: x + PADDING, width: room }
  const beside = { ...at, width: mark === undefined && !isLost ? room : room - 2 * markRadius - 4 }
  return svg('g', {}, [
    svg('rect', { x, y, width, height, rx: 10, fill: palette.card, ...outline(mark, isLost, palette) }),
    textLine(nameOf(component), { ...at, y: baseline, size: 13.5, weight: 600, fill: palette.text }),
    textLine(kindText(component, growsWith, style), {
      ...beside,
      y: baseline + 18,
      size: 12,
      fill: palette.muted,
    }),
    says === null
      ? null
      : textLine(says, {
          ...{ ...beside, y: baseline + 36, size: 12, weight: mark === undefined && !isLost ? 400 : 600 },
          fill: mark === undefined || isLost ? palette.muted : palette[mark.standing],
        }),
    signOf(mark, isLost, { x: x + width - PADDING - markRadius, y: y + 49 }, palette),
  ])
}

function saysOf(mark: Mark | undefined, style: Style): string {
  return mark === undefined ? style.words.noLimits : markText(mark, style)
}

function outline(mark: Mark | undefined, isLost: boolean, palette: Palette): SvgElement['attributes'] {
  if (isLost) return lostOutline(palette)
  return mark === undefined || mark.standing === 'safe'
    ? { stroke: palette.outline, 'stroke-width': 1.5 }
    : { stroke: palette[mark.standing], 'stroke-width': mark.standing === 'broken' ? 3 : 2 }
}

function kindText(component: Component, growsWith: readonly string[], { language }: Style): string {
  const count = instancesOf(component)
  const kind = componentKindNames[language][component.kind]
  const growth = growsWith.length === 0 ? '' : `↗ ${growsWith.join(', ')}`
  return [kind, count === 1 ? '' : `×${count}`, growth].filter((part) => part !== '').join(' · ')
}
