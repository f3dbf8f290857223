import { type Board, nameOf } from '#lib/model/board.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { Language } from './language.ts'
import { limitTitle } from './limit-title.ts'

/** The fields that hold quantities; the capacity of a limit goes by the limit's own name. */
const fields: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    base: 'value today',
    perUnit: 'requests per unit',
    calls: 'calls per request',
    failureRatio: 'share of attempts that fail',
    hitRatio: 'hit ratio',
    ownSeconds: 'own time',
    meanSeconds: 'mean service time',
    servers: 'servers of an instance',
    scv: 'variation of service times',
    availability: 'availability',
    instanceAvailability: 'availability of an instance',
    initial: 'stock today',
    inflowPerDay: 'inflow a day',
    outflowPerDay: 'outflow a day',
    commitSeconds: 'time of a commit',
  },
  ko: {
    base: '오늘 값',
    perUnit: '단위당 요청',
    calls: '요청당 호출',
    failureRatio: '실패하는 시도의 비율',
    hitRatio: '적중률',
    ownSeconds: '자체 시간',
    meanSeconds: '평균 처리 시간',
    servers: '인스턴스의 서버 수',
    scv: '처리 시간의 변동',
    availability: '가용성',
    instanceAvailability: '인스턴스 가용성',
    initial: '오늘 쌓인 양',
    inflowPerDay: '하루 유입',
    outflowPerDay: '하루 유출',
    commitSeconds: '커밋 시간',
  },
}

/** What people call the quantity at a path: `components/api/limits/rps/capacity` is `API · throughput`. */
export function quantityName(path: string, board: Board, language: Language): string {
  const [list = '', id = '', ...rest] = path.split('/')
  const row = rowOf(list, id, board)
  if (row === undefined) return path
  const [limit, inner] = rest[0] === 'limits' ? [rest[1], rest.slice(2)] : [undefined, rest]
  const limits = row.limits ?? []
  return [
    nameOf(row),
    ...(limit === undefined ? [] : [limitTitle(limit, limits, language)]),
    ...fieldName(
      inner,
      limits.find((each) => each.id === limit),
      language,
    ),
  ].join(' · ')
}

/** The last step says which number it is; of a chain it is the link. */
function fieldName(
  steps: readonly string[],
  limit: Limit | undefined,
  language: Language,
): readonly string[] {
  const capacity = limit?.capacity
  if (steps[0] === 'capacity') {
    const link =
      typeof capacity === 'object' && 'chain' in capacity ? capacity.chain[Number(steps[2])] : undefined
    return link === undefined ? [] : [link.name]
  }
  const last = steps.at(-1)
  return last === undefined ? [] : [fields[language][last] ?? last]
}

interface Row {
  readonly id: string
  readonly name?: string
  readonly limits?: readonly Limit[]
}

/** What a row of one of the lists is called; its id where it is gone. A connection without a name goes by its ends. */
export function thingName(list: ThingList, id: string, board: Board): string {
  const row = rowOf(list, id, board)
  return row === undefined ? id : nameOf(row)
}

type ThingList = 'components' | 'connections' | 'domains' | 'drivers' | 'flows'

function rowOf(list: string, id: string, board: Board): Row | undefined {
  switch (list) {
    case 'components':
    case 'domains':
    case 'drivers':
    case 'flows': {
      const rows: readonly Row[] = board[list]
      return rows.find((row) => row.id === id)
    }
    case 'connections': {
      const row = board.connections.find((each) => each.id === id)
      return row && { id, name: row.name ?? endsOf(row, board) }
    }
    default:
      return undefined
  }
}

function endsOf({ id, from, to }: Board['connections'][number], { components }: Board): string {
  const ends = [from, to].map((end) => components.find((row) => row.id === end))
  return ends.map((end) => (end === undefined ? id : nameOf(end))).join(' → ')
}
