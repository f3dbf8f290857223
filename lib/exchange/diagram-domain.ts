import { domainKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Point } from '#lib/model/field.ts'
import { domainHeader, domainRectangle } from '#lib/model/geometry.ts'
import { lostOutline, markRadius, signOf } from './diagram-mark.ts'
import type { Palette } from './diagram-palette.ts'
import { type Style, textLine } from './diagram-style.ts'
import { guestLine, mostGuestLines } from './empty-domain.ts'
import type { Guest } from './guests.ts'
import { markText } from './mark-text.ts'
import type { Mark } from './marks.ts'
import { type SvgElement, svg } from './svg-element.ts'
import { textWidth } from './text-width.ts'

const PADDING = 12

/** A failure domain as a container with its name and kind; `guests` are named in one inside which nothing is drawn. */
export function domainOf(
  domain: FailureDomain,
  guests: readonly Guest[],
  { mark, isLost }: { readonly mark: Mark | undefined; readonly isLost: boolean },
  style: Style,
): SvgElement {
  const { palette, words } = style
  const { x, y, width, height } = domainRectangle(domain)
  const says = isLost ? words.lost : mark === undefined ? '' : markText(mark, style)
  const saysWidth = says === '' ? 0 : textWidth(says, 12) + 2 * markRadius + 12
  return svg('g', {}, [
    svg('rect', { x, y, width, height, rx: 14, fill: palette.domain, ...outline(isLost, palette) }),
    textLine(headerText(domain, style), {
      ...{ x: x + PADDING, y: y + 21, size: 12, weight: 600, fill: palette.muted },
      width: width - 2 * PADDING - saysWidth,
    }),
    ...(says === '' ? [] : signedParts(mark, isLost, says, { x: x + width - PADDING, y }, palette)),
    ...guestLines(guests, width - 2 * PADDING, height, style).map((text, index) =>
      textLine(text, {
        ...{ x: x + PADDING, y: y + domainHeader + 14 + index * guestLine, size: 12, fill: palette.text },
        width: width - 2 * PADDING,
      }),
    ),
  ])
}

function headerText(domain: FailureDomain, { language }: Style): string {
  const name = nameOf(domain)
  const kind = domain.kind === undefined ? '' : domainKindNames[language][domain.kind]
  // "Zone 1" says already that it is a zone
  return name.toLowerCase().includes(kind.toLowerCase()) ? name : `${name} · ${kind}`
}

function outline(isLost: boolean, palette: Palette): SvgElement['attributes'] {
  return isLost ? lostOutline(palette) : { stroke: palette.domainOutline }
}

/** What is said at the upper right corner, and its sign. */
function signedParts(
  mark: Mark | undefined,
  isLost: boolean,
  says: string,
  { x, y }: Point,
  palette: Palette,
): (SvgElement | null)[] {
  const fill = isLost || mark === undefined ? palette.muted : palette[mark.standing]
  return [
    textLine(says, { x: x - 2 * markRadius - 4, y: y + 21, size: 12, weight: 600, fill, anchor: 'end' }),
    signOf(mark, isLost, { x: x - markRadius, y: y + 17 }, palette),
  ]
}

function guestLines(guests: readonly Guest[], width: number, height: number, { words }: Style): string[] {
  if (width <= 0) return []
  const room = Math.min(mostGuestLines, Math.max(0, Math.floor((height - domainHeader - 8) / guestLine)))
  const names = guests.map(({ component, count }) =>
    count === null ? nameOf(component) : `${nameOf(component)} ×${count}`,
  )
  if (names.length <= room) return names
  return room === 0 ? [] : [...names.slice(0, room - 1), words.more(names.length - room + 1)]
}
