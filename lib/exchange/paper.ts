import type { Size } from '#lib/model/field.ts'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

const sizes: Readonly<Record<Paper, Size>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

/** The size of a sheet in points, on its side when it is wide. */
export function paperSize(paper: Paper, isWide: boolean): Size {
  const { width, height } = sizes[paper]
  return isWide ? { width: height, height: width } : { width, height }
}
