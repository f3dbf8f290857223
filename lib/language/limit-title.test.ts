import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { limitTitle, limitTitles } from './limit-title.ts'

const limits =
  aBoard({
    components: [
      {
        id: 'api',
        limits: [
          { id: 'a', kind: 'quota', capacity: 1 },
          { id: 'b', kind: 'quota', capacity: 1 },
          { id: 'c', kind: 'quota', name: 'Emails', capacity: 1 },
          { id: 'd', kind: 'licences', capacity: 1 },
        ],
      },
    ],
  }).components[0]?.limits ?? []

test('two limits of one kind are told apart', () => {
  expect([...limitTitles(limits, 'en').values()]).toEqual(['quota', 'quota 2', 'Emails', 'licences'])
  expect([...limitTitles(limits, 'ko').values()]).toEqual(['할당량', '할당량 2', 'Emails', 'licences'])
})

test('the limit that a surge meets stands in no list and has a name', () => {
  expect(limitTitle('autoscale', limits, 'en')).toBe('autoscaler')
  expect(limitTitle('autoscale', limits, 'ko')).toBe('자동 확장')
})
