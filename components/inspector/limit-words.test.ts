import { expect, test } from 'vitest'
import type { Language } from '#lib/language/language.ts'
import type { Capacity } from '#lib/model/limit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { capacityWords } from './limit-words.ts'

function words(capacity: Capacity, unit: string, language: Language = 'en'): string {
  return capacityWords(capacity, unit, { text: inspectorTexts[language], language })
}

test.each<readonly [Capacity, string, string]>([
  [
    {
      chain: [
        { name: 'configured', value: 2e9 },
        { name: 'systemd', value: '1e9 to 2e9' },
      ],
    },
    'B',
    'The smallest of configured 2 GB, systemd 1 GB – 2 GB',
  ],
  [{ pool: 4 }, '', 'A pool of 4, held during synchronous calls'],
  [
    { perInstance: 250, contention: 0.1, coherency: 0.002 },
    'req/s',
    '250 req/s for each instance, contention 0.1, coherency 0.002',
  ],
])('%j in %s reads %s', (capacity, unit, expected) => {
  expect(words(capacity, unit)).toBe(expected)
})

test('the same in Korean', () => {
  expect(words({ pool: 4 }, '', 'ko')).toBe('동기 호출 동안 점유하는 풀 4개')
})
