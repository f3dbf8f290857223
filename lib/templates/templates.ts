import type { Language } from '#lib/language/language.ts'
import { fileOf } from './file-of.ts'

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

const publishedLimits = {
  en: 'Numbers marked “default” are the vendors’ published ones, each with its note. Traffic and the rest are estimates to replace.',
  ko: '“기본값”은 공급업체가 공개한 수치이며 각각 메모가 있습니다. 트래픽과 나머지는 실제 값으로 바꿀 추정값입니다.',
}

/** The boards that people can start from, in the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    id: 'three-tier-shop',
    title: { en: 'Three-tier web shop', ko: '3계층 웹 쇼핑몰' },
    summary: {
      en: 'CDN, nginx, an application that scales out, Redis and one PostgreSQL. Every new instance brings its own pool.',
      ko: 'CDN, nginx, 자동으로 늘어나는 애플리케이션, Redis, PostgreSQL 하나입니다. 인스턴스가 늘 때마다 연결 풀도 늘어납니다.',
    },
    source: publishedLimits,
    load: async () => fileOf((await import('./three-tier-shop.ts')).threeTierShop),
  },
  {
    id: 'photo-sharing',
    title: { en: 'Photo sharing', ko: '사진 공유' },
    summary: {
      en: 'CDN, API, cache, database and thumbnail workers in three zones. Reads grow, uploads pile up.',
      ko: '가용 영역 세 곳의 CDN, API, 캐시, 데이터베이스, 썸네일 워커입니다. 읽기는 늘고 업로드는 쌓입니다.',
    },
    source: publishedLimits,
    load: async () => fileOf((await import('./photo-sharing.ts')).photoSharing),
  },
  {
    id: 'team-chat',
    title: { en: 'Team chat', ko: '팀 채팅' },
    summary: {
      en: 'Messages grow evenly, presence by the square, video by pairs: what breaks first is not what is largest.',
      ko: '메시지는 선형으로, 접속 상태는 제곱으로, 화상은 쌍으로 늘어납니다. 가장 큰 것이 먼저 무너지지는 않습니다.',
    },
    source: publishedLimits,
    load: async () => fileOf((await import('./team-chat.ts')).teamChat),
  },
  {
    id: 'iot-ingestion',
    title: { en: 'IoT ingestion', ko: 'IoT 수집' },
    summary: {
      en: 'Devices, a broker, a stream of shards, a hot partition and a history that fills up by a date.',
      ko: '기기, 브로커, 샤드 스트림, 뜨거운 파티션, 그리고 언젠가 가득 차는 이력 저장소입니다.',
    },
    source: publishedLimits,
    load: async () => fileOf((await import('./iot-ingestion.ts')).iotIngestion),
  },
  {
    id: 'payments',
    title: { en: 'Payments with third parties', ko: '외부 서비스로 결제' },
    summary: {
      en: 'A checkout whose providers have quotas of their own, with repeats that count, and one ledger.',
      ko: '공급업체마다 할당량이 있는 결제입니다. 재시도도 할당량에 들어가고 원장은 하나입니다.',
    },
    source: publishedLimits,
    load: async () => fileOf((await import('./payments.ts')).payments),
  },
]
