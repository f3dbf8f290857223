import { expect, test } from 'vitest'
import type { Language } from '#lib/language/language.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { limitWords } from './limit-words.ts'

function words(limit: object, language: Language = 'en'): readonly string[] {
  const board = aBoard({ components: [{ id: 'web', name: 'Web', limits: [{ id: 'limit', ...limit }] }] })
  const [row] = board.components[0]?.limits ?? []
  return row ? limitWords(row, board, { text: inspectorTexts[language], language }) : []
}

test.each<readonly [object, readonly string[]]>([
  [
    {
      kind: 'memory',
      capacity: {
        chain: [
          { name: 'configured', value: 2e9 },
          { name: 'systemd', value: '1e9 to 2e9' },
        ],
      },
    },
    ['Capacity: The smallest of configured 2 GB, systemd 1 GB – 2 GB'],
  ],
  [{ kind: 'threads', capacity: { pool: 4 } }, ['Capacity: A pool of 4, held during synchronous calls']],
  [
    { kind: 'throughput', capacity: { perInstance: 250, contention: 0.1, coherency: 0.002 } },
    ['Capacity: 250 req/s for each instance, contention 0.1, coherency 0.002'],
  ],
  [
    { kind: 'connections', from: 'web', poolPerInstance: 10, capacity: 100 },
    ['10 connections from each instance of Web', 'Capacity: 100'],
  ],
  [
    { kind: 'hot-partition', keys: 1e5, zipfExponent: 0.8, partitions: 8, unit: 'req/s', capacity: 1000 },
    ['The hottest of 8 partitions, 100,000 keys, Zipf exponent 0.8', 'Capacity: 1,000 req/s'],
  ],
  [
    { kind: 'hot-partition', largestShare: 0.15, capacity: 9 },
    ['The hottest partition takes 15%', 'Capacity: 9'],
  ],
  [
    { kind: 'stock', unit: 'B', initial: 8e11, inflowPerDay: 5e9, retentionDays: 30, capacity: 2e12 },
    ['800 GB today', '5 GB more a day', 'kept for 30 days', 'Capacity: 2 TB'],
  ],
  [{ kind: 'leader', commitSeconds: 0.0015 }, ['One commit at a time, 1.5 ms each']],
  [{ kind: 'delay', maxDelaySeconds: 300 }, ['Broken when the backlog is older than 300 s']],
])('%j reads %j', (limit, parts) => {
  expect(words(limit)).toEqual(parts)
})

test('the same in Korean', () => {
  expect(words({ kind: 'leader', commitSeconds: { source: 'unknown' } }, 'ko')).toEqual([
    '한 번에 커밋 하나, 각각 모름',
  ])
  expect(words({ kind: 'threads', capacity: { pool: 4 } }, 'ko')).toEqual([
    '용량: 동기 호출 동안 점유하는 풀 4개',
  ])
})
