import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { quantityName } from './quantity-name.ts'

const board = aBoard({
  drivers: [{ id: 'users', name: 'Users', base: 1, curve: { kind: 'linear' } }],
  components: [
    {
      id: 'api',
      name: 'API',
      hitRatio: 0.5,
      service: { meanSeconds: 0.01 },
      limits: [
        { id: 'a', kind: 'throughput', capacity: { perInstance: 60 } },
        { id: 'b', kind: 'sockets', capacity: { chain: [{ name: 'systemd', value: 65_536 }] } },
        { id: 'c', kind: 'stock', name: 'Photos', inflowPerDay: 5, capacity: 10 },
      ],
    },
    { id: 'db', name: 'Database' },
  ],
  connections: [{ id: 'api-db', from: 'api', to: 'db', retry: { retries: 1, failureRatio: 0.1 } }],
})

test.each([
  ['components/api/limits/a/capacity/perInstance', 'API · throughput', 'API · 처리량'],
  ['components/api/limits/b/capacity/chain/0/value', 'API · sockets · systemd', 'API · 소켓 · systemd'],
  ['components/api/limits/c/inflowPerDay', 'API · Photos · inflow a day', 'API · Photos · 하루 유입'],
  ['components/api/hitRatio', 'API · hit ratio', 'API · 적중률'],
  ['components/api/service/meanSeconds', 'API · mean service time', 'API · 평균 처리 시간'],
  [
    'connections/api-db/retry/failureRatio',
    'API → Database · share of attempts that fail',
    'API → Database · 실패하는 시도의 비율',
  ],
  ['drivers/users/base', 'Users · value today', 'Users · 오늘 값'],
  ['components/gone/hitRatio', 'components/gone/hitRatio', 'components/gone/hitRatio'],
])('%s has a name in each language', (path, english, korean) => {
  expect(quantityName(path, board, 'en')).toBe(english)
  expect(quantityName(path, board, 'ko')).toBe(korean)
})
