import type { PdfFonts } from '#lib/exchange/pdf-typefaces.ts'

/** The fonts that go into a PDF: files of the product's own, loaded when the first PDF is made. */
export async function pdfFonts(): Promise<PdfFonts> {
  const [regular, bold, emoji] = await Promise.all([
    fontFile(new URL('pretendard/dist/public/static/Pretendard-Regular.otf', import.meta.url)),
    fontFile(new URL('pretendard/dist/public/static/Pretendard-Bold.otf', import.meta.url)),
    fontFile(new URL('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf', import.meta.url)),
  ])
  return { regular, bold, emoji }
}

async function fontFile(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The font ${address.pathname} could not be loaded (${answer.status}).`)
  return new Uint8Array(await answer.arrayBuffer())
}
