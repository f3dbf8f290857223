import { textWidth } from './text-width.ts'

/** The size of the text on chips, in pixels. */
export const chipFontSize = 10.5
/** How tall a chip is, and from one row of chips to the next. */
export const chipHeight = 18
export const chipRowHeight = 22
/** Between chips side by side. */
export const chipGap = 4

/** The width of a chip around this text. */
export function chipWidth(text: string): number {
  return Math.ceil(textWidth(text, chipFontSize)) + 14
}
