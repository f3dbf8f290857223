import { type Board, nameOf } from '#lib/model/board.ts'
import type { Fix, Obstacle } from '#lib/model/fix.ts'
import { type Language, texts } from './language.ts'
import { limitTitle } from './limit-title.ts'
import { numberText } from './number-text.ts'

const sentences = texts(
  {
    'raise-limit': (name: string, size: string) => `Raise ${name} to ${size} times what it is`,
    'add-instances': (name: string, size: string) => `Run ${size} instances of ${name}`,
    'raise-ceiling': (name: string, size: string) => `Let ${name} scale to ${size} instances`,
    shard: (name: string, size: string) => `Split the data of ${name} into ${size} shards`,
    'add-partitions': (name: string, size: string) => `Use ${size} partitions in ${name}`,
    'add-cache': (name: string, size: string) => `Put a cache before ${name} that answers ${size} % itself`,
    'raise-hit-ratio': (name: string, size: string) => `Let ${name} answer ${size} % itself`,
    'add-queue': (name: string) => `Hand the calls to ${name} to a queue, without waiting`,
    'add-pooler': (name: string, size: string) =>
      `Put two poolers before ${name}, with ${size} connections each`,
    'retry-budget': (name: string, size: string) => `Limit the retries to ${name} to ${size} % of the calls`,
    'split-domain': (name: string, moved: string) => `Set up a second ${name} and move ${moved}`,
    'one-key': 'One key alone is too much for a partition: split that key, or copy it.',
    retrograde: 'Beyond that number more instances carry less, because they wait for each other.',
    'other-load': 'What remains is too much even then.',
    'nothing-to-move': 'Nothing in it can be moved alone.',
    'not-enough': 'No size of it is enough by itself.',
  },
  {
    'raise-limit': (name, size) => `${name} 한계를 지금의 ${size}배로 상향`,
    'add-instances': (name, size) => `${name} 인스턴스를 모두 ${size}개 운영`,
    'raise-ceiling': (name, size) => `${name} 자동 확장 상한을 ${size}개로 상향`,
    shard: (name, size) => `${name} 데이터를 샤드 ${size}개로 분할`,
    'add-partitions': (name, size) => `${name} 파티션을 ${size}개로 증설`,
    'add-cache': (name, size) => `${name} 앞에 ${size} %를 직접 응답하는 캐시 추가`,
    'raise-hit-ratio': (name, size) => `${name} 적중률을 ${size} %로 개선`,
    'add-queue': (name) => `${name} 호출을 기다리지 않고 큐로 전달`,
    'add-pooler': (name, size) => `${name} 앞에 연결 ${size}개짜리 풀러 두 대 추가`,
    'retry-budget': (name, size) => `${name} 재시도를 호출의 ${size} %로 제한`,
    'split-domain': (name, moved) => `${name} 하나 더 마련, 옮길 것: ${moved}`,
    'one-key': '키 하나만으로도 파티션 하나를 넘습니다. 그 키를 나누거나 복제하십시오.',
    retrograde: '그보다 늘리면 서로 기다리느라 오히려 덜 감당합니다.',
    'other-load': '그래도 남는 부하가 너무 큽니다.',
    'nothing-to-move': '따로 옮길 수 있는 것이 없습니다.',
    'not-enough': '이것만으로는 크기와 관계없이 부족합니다.',
  },
)

/** What to do, as the words of a button or a checklist item. */
export function fixText(fix: Fix, board: Board, language: Language): string {
  const text = sentences[language]
  const number = (value: number) => numberText(value, language)
  /** Rounded up to a tenth, so that the hits that are read are enough. */
  const percent = (share: number) => number(Math.min(100, Math.ceil(share * 1000 - 1e-9) / 10))
  const component = (id: string) => named(board.components, id)
  switch (fix.kind) {
    case 'raise-limit':
      return text[fix.kind](limitName(fix, board, language), number(Math.ceil(fix.factor * 100 - 1e-9) / 100))
    case 'add-instances':
      return text[fix.kind](component(fix.component), number(fix.instances))
    case 'raise-ceiling':
      return text[fix.kind](component(fix.component), number(fix.maxInstances))
    case 'shard':
      return text[fix.kind](component(fix.component), number(fix.parts))
    case 'add-partitions':
      return text[fix.kind](component(fix.component), number(fix.partitions))
    case 'add-cache':
      return text[fix.kind](targetName(fix.connection, board), percent(fix.hitRatio))
    case 'raise-hit-ratio':
      return text[fix.kind](component(fix.component), percent(fix.hitRatio))
    case 'add-queue':
      return text[fix.kind](targetName(fix.connection, board))
    case 'add-pooler':
      return text[fix.kind](component(fix.component), number(fix.connections))
    case 'retry-budget':
      return text[fix.kind](targetName(fix.connection, board), number(100 * fix.budget))
    case 'split-domain':
      return text[fix.kind](named(board.domains, fix.domain), fix.moved.map(component).join(', '))
  }
}

/** Why a fix does not go far enough. */
export function obstacleText(obstacle: Obstacle, language: Language): string {
  return sentences[language][obstacle]
}

type Named = { readonly id: string; readonly name?: string }

function named(rows: readonly Named[], id: string): string {
  const row = rows.find((one) => one.id === id)
  return row === undefined ? id : nameOf(row)
}

function targetName(connection: string, { connections, components }: Board): string {
  const row = connections.find(({ id }) => id === connection)
  return row === undefined ? connection : named(components, row.to)
}

function limitName(
  { holder, domain, limit }: Extract<Fix, { kind: 'raise-limit' }>,
  board: Board,
  language: Language,
): string {
  const holders = domain === true ? board.domains : board.components
  const row = holders.find(({ id }) => id === holder)
  return row === undefined ? holder : `${nameOf(row)} (${limitTitle(limit, row.limits, language)})`
}
