import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfFonts } from '#lib/exchange/pdf-typefaces.ts'

const require = createRequire(import.meta.url)

/** The fonts that go into a PDF, from the packages that bring them. */
export function pdfFonts(): PdfFonts {
  return {
    regular: fontFile('pretendard/dist/public/static/Pretendard-Regular.otf'),
    bold: fontFile('pretendard/dist/public/static/Pretendard-Bold.otf'),
    emoji: fontFile('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  }
}

function fontFile(path: string): Uint8Array {
  return readFileSync(require.resolve(path))
}
