import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { checklistMarkdown } from './checklist-markdown.ts'
import { markdownText } from './markdown-text.ts'
import { suggestedItems } from './suggested-items.ts'

const shop = aBoard({
  title: 'Shop *2*',
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 4 }],
  components: [
    { id: 'web', name: 'Web <b>', limits: [{ id: 'rps', kind: 'throughput', capacity: 8 }] },
    { id: 'db', name: 'Orders', limits: [{ id: 'leader', kind: 'leader', commitSeconds: 0.005 }] },
    { id: 'mail', name: 'Mail', kind: 'external', limits: [{ id: 'day', kind: 'quota', capacity: 4000 }] },
    {
      id: 'find',
      name: 'Find',
      limits: [{ id: 'qps', kind: 'throughput', capacity: { source: 'unknown' } }],
    },
  ],
  connections: ['db', 'mail', 'find'].map((to) => ({ id: `web-${to}`, from: 'web', to })),
})

test('items stand in their stage, first to break first', () => {
  const items = suggestedItems(shop, forecast(shop))

  expect(items.map(({ id, stage }) => [id, stage])).toEqual([
    ['break:web.rps', 'before-3x'],
    ['break:db.leader', 'before-100x'],
  ])
})

test('the checklist asks, answers and leaves room for an owner', () => {
  expect(checklistMarkdown(shop, forecast(shop), 'en', '2026-11-22')).toMatchInlineSnapshot(`
    "# Shop \\*2\\*: checklist

    As of 2026-11-22.

    **At 100×, what breaks first?**

    **Web \\<b\\>** (throughput) at 2×.

    ## Find first

    These numbers are unknown; what depends on them is not in the list.

    - [ ] Find · throughput <!-- unknown:components/find/limits/qps/capacity -->

    ## Before 3×

    - [ ] Raise throughput, 50× for 100× · Web \\<b\\> · Web \\<b\\>: 4 req/s today, and it can carry 8 req/s, so it breaks at 2×. · owner: ____ · due: ____ · evidence required: load test at 100×, with its graph <!-- break:web.rps -->

    ## Before 100×

    - [ ] Split what one leader commits, or commit in batches (leader), 2× for 100× · Orders · Orders: 4 req/s today, and it can carry 200 req/s (one after the other, 5 ms each, however many instances there are), so it breaks at 50×. · owner: ____ · due: ____ · evidence required: load test at 100×, with its graph <!-- break:db.leader -->
    "
  `)
})

test('the checklist exists in Korean', () => {
  expect(checklistMarkdown(shop, forecast(shop), 'ko')).toMatchInlineSnapshot(`
    "# Shop \\*2\\*: 점검표

    **100배에서 가장 먼저 무너질 곳은 어디입니까?**

    **Web \\<b\\>** (처리량), 2배.

    ## 먼저 알아낼 값

    모르는 값입니다. 이 값에 달린 한계는 목록에 없습니다.

    - [ ] Find · 처리량 <!-- unknown:components/find/limits/qps/capacity -->

    ## 3배 전

    - [ ] 한계 올리기: 처리량, 100배를 위해 50배 · Web \\<b\\> · Web \\<b\\>: 지금 4 req/s, 감당할 수 있는 양은 8 req/s입니다. 그래서 2배에서 무너집니다. · 담당자: ____ · 기한: ____ · 필요한 증거: 100배 부하 시험과 그래프 <!-- break:web.rps -->

    ## 100배 전

    - [ ] 리더 하나의 커밋을 나누거나 묶기: 리더, 100배를 위해 2배 · Orders · Orders: 지금 4 req/s, 감당할 수 있는 양은 200 req/s(하나씩 차례로 5 ms씩, 인스턴스 수와 무관)입니다. 그래서 50배에서 무너집니다. · 담당자: ____ · 기한: ____ · 필요한 증거: 100배 부하 시험과 그래프 <!-- break:db.leader -->
    "
  `)
})

test('a board on which nothing breaks says so', () => {
  const board = aBoard({ title: '' })

  expect(checklistMarkdown(board, forecast(board), 'en')).toContain('Nothing breaks before 100×')
})

test('what people wrote has no effect in Markdown', () => {
  expect(markdownText('[x](http://a) *b* <i> `c`\n# d')).toBe(
    '\\[x\\](http\\://a) \\*b\\* \\<i\\> \\`c\\` \\# d',
  )
})
