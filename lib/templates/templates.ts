import type { Language } from '#lib/language/language.ts'

/** A board to start from. Its file is downloaded only when somebody chooses it. */
export interface Template {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  readonly summary: Readonly<Record<Language, string>>
  /** Where its numbers come from. */
  readonly source: Readonly<Record<Language, string>>
  /** The text of its board file. */
  readonly load: () => Promise<string>
}

const workedExample = {
  en: 'A worked example: estimated numbers, chosen so that each answer can be checked by hand. Put your own in.',
  ko: '계산 예제입니다. 답을 손으로 확인할 수 있게 고른 추정값이니 실제 값으로 바꿔 주십시오.',
}

/** The boards that people can start from, in the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    id: 'photo-sharing',
    title: { en: 'Photo sharing', ko: '사진 공유' },
    summary: {
      en: 'CDN, API, cache, database and thumbnail workers in three zones. Reads grow, uploads pile up.',
      ko: '가용 영역 세 곳의 CDN, API, 캐시, 데이터베이스, 썸네일 워커입니다. 읽기는 늘고 업로드는 쌓입니다.',
    },
    source: workedExample,
    load: async () => fileOf((await import('./photo-sharing.ts')).photoSharing),
  },
  {
    id: 'team-chat',
    title: { en: 'Team chat', ko: '팀 채팅' },
    summary: {
      en: 'Messages grow evenly, presence by the square, video by pairs: what breaks first is not what is largest.',
      ko: '메시지는 선형으로, 접속 상태는 제곱으로, 화상은 쌍으로 늘어납니다. 가장 큰 것이 먼저 무너지지는 않습니다.',
    },
    source: workedExample,
    load: async () => fileOf((await import('./team-chat.ts')).teamChat),
  },
]

function fileOf(board: object): string {
  return `${JSON.stringify(board, null, 2)}\n`
}
