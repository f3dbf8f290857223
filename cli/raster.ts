import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pdfFonts } from './pdf-fonts.ts'

const { resolve } = createRequire(import.meta.url)

/** How many pixels of a PNG stand for one of the picture. */
export const scales = [1, 2, 4] as const
export type Scale = (typeof scales)[number]

/** A picture may have this many pixels: four bytes of memory each. */
const MOST_PIXELS = 2 ** 26

/** The picture as PNG with our own fonts, whatever this machine has; smaller than asked where it would not fit in memory. */
export async function raster(svg: string, wanted: Scale): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await isReady(initWasm)
  const { regular, bold, emoji } = pdfFonts()
  const font = { fontBuffers: [regular, bold, emoji], defaultFontFamily: 'Pretendard' }
  const { width, height } = new Resvg(svg)
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)))
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}

let ready: Promise<void> | undefined

/** The library may be started once. */
function isReady(initWasm: (file: Uint8Array<ArrayBuffer>) => Promise<void>): Promise<void> {
  ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return ready
}
