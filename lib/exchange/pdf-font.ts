import type { create, Font, GlyphRun } from 'fontkit'

/** Most text is in these signs, and every text font has a glyph of its own for each of them. */
export const plainText = /^[\x20-\x7E\uAC00-\uD7A3]*$/

/** Opens a font as it is; `open` is the library's, which is large and loaded when it is used. */
export function fontOf(file: Uint8Array, open: typeof create): Font {
  // the types ask for a Buffer, and any bytes will do
  const font = open(file as Buffer)
  if ('fonts' in font) throw new Error('A font file must hold one font, not a collection.')
  return font
}

/**
 * Opens a font for text without its finer points: looking through all the pairs and contexts of a font takes far
 * longer than a thousand components on paper may, and shows little in the size of tables.
 */
export function textFontOf(file: Uint8Array, open: typeof create): Font {
  const font = fontOf(file, open)
  const layout = (text: string) => (SHAPED.test(text) ? font.layout(text) : plainRun(font, text))
  return Object.create(font, { layout: { value: layout } }) as Font
}

/** Signs that change those beside them. */
const SHAPED = /[\p{M}\p{Cf}\u1100-\u11FF]/u

/** One glyph for each sign, one after the other. */
function plainRun(font: Font, text: string): Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'> {
  const glyphs = font.glyphsForString(text)
  const positions = glyphs.map(({ advanceWidth }) => {
    return { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }
  })
  return {
    glyphs,
    positions,
    // the PDF library scales the positions where they are, and expects the sum to follow
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    },
  }
}
