import { texts } from '#lib/language/language.ts'

/** What the commands of growth are called, in the palette and in the list of keys. */
export const growthCommandTexts = texts(
  { tag: 'Tag growth', open: 'Open the growth sheet' },
  { tag: '증가 태그', open: '증가 시트 열기' },
)
