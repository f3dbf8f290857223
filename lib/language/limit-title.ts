import type { Limit } from '#lib/model/limit.ts'
import type { Language } from './language.ts'

/** The kinds that have another name than their own; `autoscale` is the limit that a surge meets. */
const kinds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { 'hot-partition': 'hot partition', autoscale: 'autoscaler' },
  ko: {
    throughput: '처리량',
    bandwidth: '대역폭',
    iops: 'IOPS',
    storage: '저장 용량',
    memory: '메모리',
    sockets: '소켓',
    cpu: 'CPU',
    quota: '할당량',
    connections: '연결 수',
    'hot-partition': '핫 파티션',
    stock: '누적량',
    leader: '리더',
    delay: '지연',
    autoscale: '자동 확장',
  },
}

/** What limits of a kind are called; a kind that is nobody's but the board's is its own name. */
export function limitKindName(kind: string, language: Language): string {
  return Object.hasOwn(kinds[language], kind) ? (kinds[language][kind] ?? kind) : kind
}

type Named = Pick<Limit, 'id' | 'name' | 'kind'>

/** What each limit of a component or domain is called: its name or kind, numbered where two are alike. */
export function limitTitles(limits: readonly Named[], language: Language): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { id, name, kind } of limits) {
    const title = name === undefined || name.trim() === '' ? limitKindName(kind, language) : name
    const count = (counts.get(title) ?? 0) + 1
    counts.set(title, count)
    titles.set(id, count === 1 ? title : `${title} ${count}`)
  }
  return titles
}

/** What one limit of a component or domain is called; one that stands in no list goes by what it is given as. */
export function limitTitle(limit: string, limits: readonly Named[], language: Language): string {
  return limitTitles(limits, language).get(limit) ?? limitKindName(limit, language)
}
