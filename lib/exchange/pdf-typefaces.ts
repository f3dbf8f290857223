import type { Font } from 'fontkit'
import { fontOf, plainText, textFontOf } from './pdf-font.ts'
import { clustersOf } from './text-width.ts'

/** The files of the fonts: text with Hangul in two weights, and emoji. */
export interface PdfFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly emoji: Uint8Array
}
export type Typeface = keyof PdfFonts
export type Weight = Exclude<Typeface, 'emoji'>

/** Glyphs of one font in a row, with the text that a reader gets from them. */
export interface Run {
  readonly typeface: Typeface
  /** What is drawn. */
  readonly shown: string
  /** What is meant, as people wrote it. */
  readonly meant: string
  /** How wide it is, as a multiple of the size of the text. */
  readonly ems: number
}

/** Measures text and divides it among the fonts. */
export interface Typefaces {
  readonly fonts: Readonly<Record<Typeface, Font>>
  /** The runs of a text on one line. */
  readonly runsOf: (text: string, weight: Weight) => readonly Run[]
  /** The width of a text on one line, in the units of `size`. */
  readonly widthOf: (text: string, weight: Weight, size: number) => number
}

/** Stands where no font has a character; who copies the text gets the character itself. */
const MISSING = '□'
/** Wanted as a picture: emoji by nature, or by the selector behind them. */
const EMOJI = /\p{Emoji_Presentation}|\uFE0F|\u20E3/u
/** What no font needs a glyph for. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u
const UNREADABLE = /[\p{Cc}\p{Cs}]+/gu

/** Opens the fonts. */
export async function typefacesOf(files: PdfFonts): Promise<Typefaces> {
  const { create } = await import('fontkit')
  const fonts = {
    regular: textFontOf(files.regular, create),
    bold: textFontOf(files.bold, create),
    emoji: fontOf(files.emoji, create),
  }
  const words = new Map<string, Word>()

  function wordOf(text: string, weight: Weight): Word {
    const key = `${weight} ${text}`
    const known = words.get(key)
    if (known !== undefined) return known
    const runs = runsIn(text, weight, fonts)
    const ems = runs.reduce((sum, run) => sum + run.ems, 0)
    const word = { runs, ems }
    words.set(key, word)
    return word
  }

  function emsOfLine(text: string, weight: Weight): number {
    return wordsIn(text).reduce((sum, word) => sum + wordOf(word, weight).ems, 0)
  }

  function runsOf(text: string, weight: Weight): readonly Run[] {
    // most lines are one run, and a large board has a hundred thousand of them
    if (plainText.test(text)) {
      return [{ typeface: weight, shown: text, meant: text, ems: emsOfLine(text, weight) }]
    }
    return joined(wordsIn(text).flatMap((word) => wordOf(word, weight).runs))
  }

  return { fonts, runsOf, widthOf: (text, weight, size) => emsOfLine(text, weight) * size }
}

interface Word {
  readonly runs: readonly Run[]
  readonly ems: number
}

/** Words with the space behind them, as they are laid out. */
function wordsIn(text: string): string[] {
  return text.replace(UNREADABLE, ' ').match(/[^ ]* |[^ ]+$/g) ?? []
}

function emsOf(font: Font, text: string): number {
  return font.layout(text).advanceWidth / font.unitsPerEm
}

function runsIn(text: string, weight: Weight, fonts: Typefaces['fonts']): readonly Run[] {
  if (plainText.test(text)) return [run(weight, text, text, fonts)]
  return joined(clustersOf(text).map((cluster) => runOf(cluster, weight, fonts)))
}

function runOf(cluster: string, weight: Weight, fonts: Typefaces['fonts']): Run {
  const shown = cluster.normalize('NFC').replace(/\p{Zs}/gu, ' ')
  const typeface = typefaceFor(shown, weight, fonts)
  if (typeface === null) return run(weight, MISSING, cluster, fonts)
  const twin = typeface === 'emoji' ? undefined : asciiTwin(fonts[typeface], shown)
  return run(typeface, twin ?? shown, cluster, fonts)
}

function run(typeface: Typeface, shown: string, meant: string, fonts: Typefaces['fonts']): Run {
  return { typeface, shown, meant, ems: emsOf(fonts[typeface], shown) }
}

/** The sign of ASCII that a font draws with the same glyph: only one of the two can be told by the glyph. */
function asciiTwin(font: Font, sign: string): string | undefined {
  const { id } = font.glyphForCodePoint(sign.codePointAt(0) ?? 0)
  return asciiIn(font).get(id)
}

const asciiGlyphs = new WeakMap<Font, ReadonlyMap<number, string>>()

function asciiIn(font: Font): ReadonlyMap<number, string> {
  const known = asciiGlyphs.get(font)
  if (known !== undefined) return known
  const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  const glyphs = new Map(signs.map((sign) => [font.glyphForCodePoint(sign.charCodeAt(0)).id, sign]))
  asciiGlyphs.set(font, glyphs)
  return glyphs
}

function typefaceFor(cluster: string, weight: Weight, fonts: Typefaces['fonts']): Typeface | null {
  const order: readonly Typeface[] = EMOJI.test(cluster) ? ['emoji', weight] : [weight, 'emoji']
  return order.find((name) => [...cluster].every((sign) => hasGlyph(fonts[name], sign))) ?? null
}

function hasGlyph(font: Font, sign: string): boolean {
  return UNSEEN.test(sign) || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
}

/** Runs of the same font side by side are one; what is not shown as it is meant stays by itself. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const before = result.at(-1)
    if (before?.typeface === run.typeface && isAsMeant(before) && isAsMeant(run)) {
      const text = before.shown + run.shown
      result[result.length - 1] = { ...run, shown: text, meant: text, ems: before.ems + run.ems }
    } else result.push(run)
  }
  return result
}

function isAsMeant({ shown, meant }: Run): boolean {
  return shown === meant
}
