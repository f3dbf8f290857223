import type { Reaction } from '#lib/document/presence.ts'
import type { Language } from '#lib/language/language.ts'

/** What the signs say. */
export const reactionNames: Readonly<Record<Language, Readonly<Record<Reaction, string>>>> = {
  en: {
    agree: 'I agree',
    like: 'I like it',
    cheer: 'Well done',
    question: 'I have a question',
    risk: 'I see a risk',
  },
  ko: { agree: '동의', like: '좋음', cheer: '잘했음', question: '질문 있음', risk: '위험해 보임' },
}
