import type { Language } from '#lib/language/language.ts'
import { type PdfFonts, type Typeface, type Typefaces, typefacesOf } from './pdf-typefaces.ts'

/** A PDF that is being written. */
export interface Pdf {
  readonly document: PDFKit.PDFDocument
  readonly typefaces: Typefaces
  /** Which text the glyphs that are drawn so far stand for. */
  readonly meanings: Readonly<Record<Typeface, Map<number, string>>>
  /** Texts as pages write them in a font; null where that takes more than glyphs in a row. */
  readonly glyphs: Readonly<Record<Typeface, Map<string, string | null>>>
}

/** What a PDF says about itself, and what it is written with. Nobody's name is in it. */
export interface PdfSubject {
  readonly title: string
  readonly language: Language
  /** When it was made, as ISO text; every PDF says so, and there is no clock here. */
  readonly createdAt: string
  readonly fonts: PdfFonts
}

/** Begins a tagged PDF without pages. The libraries are large: they are loaded here. */
export async function pdfDocument({ title, language, createdAt, fonts }: PdfSubject): Promise<Pdf> {
  const { default: PDFDocument } = await import('pdfkit')
  const typefaces = await typefacesOf(fonts)
  const document = new PDFDocument({
    ...{ pdfVersion: '1.7', lang: language, tagged: true, displayTitle: true },
    ...{ autoFirstPage: false, bufferPages: true, font: '' },
    info: {
      ...{ Title: metadataText(title), Creator: 'Hundredfold', Producer: 'PDFKit' },
      // biome-ignore lint/style/noRestrictedGlobals: the library takes a date, and this one is an argument
      CreationDate: new Date(createdAt),
    },
  })
  for (const [name, font] of Object.entries(typefaces.fonts)) {
    // an opened font will do where the types know files only
    document.registerFont(name, font as unknown as Uint8Array)
  }
  return { document, typefaces, meanings: mapForEach(), glyphs: mapForEach() }
}

function mapForEach<Key, Value>(): Readonly<Record<Typeface, Map<Key, Value>>> {
  return { regular: new Map(), bold: new Map(), emoji: new Map() }
}

/** The library writes the title into XML as it is: signs of markup are replaced by their wide forms. */
function metadataText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}]+/gu, ' ')
    .replace(/[<>&]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

/** Ends the PDF; the same board at the same time gives the same bytes. */
export function finishedPdf({ document }: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('error', reject)
    document.on('end', () => resolve(joined(parts)))
    document.end()
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
