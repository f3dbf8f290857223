import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { type Fix, obstacles } from '#lib/model/fix.ts'
import type { ComponentId, ConnectionId, DomainId, LimitId } from '#lib/model/id.ts'
import { fixText, obstacleText } from './fix-text.ts'

const board = aBoard({
  components: [
    { id: 'web', name: 'Web' },
    { id: 'db', name: 'Database', limits: [{ id: 'qps', kind: 'throughput', capacity: 1 }] },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db' }],
  domains: [{ id: 'disk', name: 'Disk' }],
})
const db = 'db' as ComponentId
const connection = 'web-db' as ConnectionId
const limit = 'qps' as LimitId

test.each<[Fix, string, string]>([
  [
    { kind: 'raise-limit', holder: db, limit, factor: 4.1666 },
    'Raise Database (throughput) to 4.17 times what it is',
    'Database (처리량) 한계를 지금의 4.17배로 상향',
  ],
  [
    { kind: 'add-instances', component: db, instances: 7 },
    'Run 7 instances of Database',
    'Database 인스턴스를 모두 7개 운영',
  ],
  [
    { kind: 'raise-ceiling', component: db, maxInstances: 70 },
    'Let Database scale to 70 instances',
    'Database 자동 확장 상한을 70개로 상향',
  ],
  [
    { kind: 'shard', component: db, parts: 3 },
    'Split the data of Database into 3 shards',
    'Database 데이터를 샤드 3개로 분할',
  ],
  [
    { kind: 'add-partitions', component: db, limit, partitions: 16 },
    'Use 16 partitions in Database',
    'Database 파티션을 16개로 증설',
  ],
  [
    { kind: 'add-cache', connection, hitRatio: 0.98765 },
    'Put a cache before Database that answers 98.8 % itself',
    'Database 앞에 98.8 %를 직접 응답하는 캐시 추가',
  ],
  [
    { kind: 'raise-hit-ratio', component: db, hitRatio: 0.95 },
    'Let Database answer 95 % itself',
    'Database 적중률을 95 %로 개선',
  ],
  [
    { kind: 'add-queue', connection },
    'Hand the calls to Database to a queue, without waiting',
    'Database 호출을 기다리지 않고 큐로 전달',
  ],
  [
    { kind: 'add-pooler', component: db, limit, connections: 225 },
    'Put two poolers before Database, with 225 connections each',
    'Database 앞에 연결 225개짜리 풀러 두 대 추가',
  ],
  [
    { kind: 'retry-budget', connection, budget: 0.1 },
    'Limit the retries to Database to 10 % of the calls',
    'Database 재시도를 호출의 10 %로 제한',
  ],
  [
    { kind: 'split-domain', domain: 'disk' as DomainId, moved: [db] },
    'Set up a second Disk and move Database',
    'Disk 하나 더 마련, 옮길 것: Database',
  ],
])('%j is told in both languages', (fix, en, ko) => {
  expect([fixText(fix, board, 'en'), fixText(fix, board, 'ko')]).toEqual([en, ko])
})

test('every obstacle is a sentence in both languages', () => {
  for (const obstacle of obstacles) {
    expect(obstacleText(obstacle, 'en')).toMatch(/^[A-Z].*\.$/)
    expect(obstacleText(obstacle, 'ko')).toMatch(/다\.|십시오\.$/)
  }
})
