import type { Typeface } from './pdf-typefaces.ts'

/** A font as a PDF holds it: only the glyphs that are drawn. */
interface OwnFont {
  readonly id: string
  /** What pages name it by. */
  readonly ref: () => unknown
  /** The glyphs of a text as pages name them, and where each moves the pen. */
  readonly encode: (text: string) => [glyphs: readonly string[], moves: readonly Move[]]
}

interface Move {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}

/** Chooses a font; the library's types do not show what it has chosen. */
export function ownFont(document: PDFKit.PDFDocument, typeface: Typeface): OwnFont {
  const { _font: font } = document.font(typeface) as unknown as { readonly _font: OwnFont }
  return font
}

/** The glyphs of a text that stand side by side as they come, as a page writes them; null where some are moved. */
export function glyphsOf(
  { glyphs }: { readonly glyphs: Readonly<Record<Typeface, Map<string, string | null>>> },
  font: OwnFont,
  typeface: Typeface,
  text: string,
): string | null {
  const known = glyphs[typeface].get(text)
  if (known !== undefined) return known
  const [names, moves] = font.encode(text)
  const written = moves.every(isPlain) ? names.join('') : null
  glyphs[typeface].set(text, written)
  return written
}

function isPlain({ xAdvance, advanceWidth, xOffset, yOffset }: Move): boolean {
  return xOffset === 0 && yOffset === 0 && xAdvance === advanceWidth
}
