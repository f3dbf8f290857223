import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { ThreadEnded, type Threads, threads } from './threads.ts'

let pool: Threads<string, string>

afterEach(() => pool.close())

function aPool(count: number): Threads<string, string> {
  pool = threads('a-thread-worker', { threads: count, seconds: 1, heapMebibytes: 32 })
  return pool
}

test.each(['hang', 'grow', 'die'])('after work that does %s the next is answered', async (what) => {
  const { ask } = aPool(1)
  const bad = ask('board', what)
  const good = ask('board', 'answer')

  await expect(bad).rejects.toThrow(ThreadEnded)
  expect(await good).toBe('an answer')
})

test('work that fails fails alone', async () => {
  const { ask } = aPool(1)

  await expect(ask('board', 'throw')).rejects.toThrow('no')
  expect(await ask('board', 'answer')).toBe('an answer')
})

test('one board with much work does not keep the others waiting', async () => {
  const { ask } = aPool(2)
  const order: string[] = []
  const heavy = [1, 2, 3].map(() => ask('heavy', 'hang').catch(() => order.push('heavy')))
  const light = ask('light', 'answer').then(() => order.push('light'))
  await light

  expect(order).toEqual(['light'])
  await pool.close()
  await Promise.all(heavy)
})

test('a thread with nothing to do ends, and work finds another', async () => {
  pool = threads('a-thread-worker', { threads: 1, seconds: 1, heapMebibytes: 32, idleSeconds: 0.05 })
  const first = await pool.ask('board', 'say who')
  await sleep(500)

  expect(await pool.ask('board', 'say who')).not.toBe(first)
})

test('a thread that was just at work is asked again', async () => {
  const { ask } = aPool(1)
  const first = await ask('board', 'say who')

  expect(await ask('board', 'say who')).toBe(first)
})

test('a pool that is closed turns work away', async () => {
  const { ask, close } = aPool(1)
  const before = ask('board', 'hang')
  const waiting = ask('board', 'answer')
  const all = expect(Promise.allSettled([before, waiting])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
  await close()

  await all
  await expect(ask('board', 'answer')).rejects.toThrow(ThreadEnded)
})
