import { texts } from '#lib/language/language.ts'

export const uiTexts = texts({ close: 'Close' }, { close: '닫기' })
