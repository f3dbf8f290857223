import type { Scale } from './export-choice.ts'

/** Browsers give up on canvases that are larger than this on a side. */
const MOST_PIXELS = 16_000

/** The picture as PNG, drawn from the same SVG that is exported; smaller than asked where a browser would give up. */
export async function raster(svg: string, wanted: Scale): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(wanted, MOST_PIXELS / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.')))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
