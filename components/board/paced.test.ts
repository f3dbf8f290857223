import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced.ts'

/** A number that others and oneself count up, and what is shown of it. */
function counter() {
  let value = 0
  let tell: (isOwn?: boolean) => void = () => {}
  const shown = paced(
    () => value,
    (onChange) => {
      tell = onChange
      return () => {}
    },
  )
  const count = (isOwn: boolean) => {
    value++
    tell(isOwn)
  }
  return { shown, count }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { hidden: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what others do is shown all together', () => {
  const { shown, count } = counter()
  const listener = vi.fn()
  shown.subscribe(listener)

  count(false)
  count(false)
  expect(shown.current()).toBe(0)

  vi.runAllTimers()
  expect(shown.current()).toBe(2)
  expect(listener).toHaveBeenCalledTimes(1)
})

test('one sees at once what one does', () => {
  const { shown, count } = counter()
  shown.subscribe(() => {})

  count(false)
  count(true)

  expect(shown.current()).toBe(2)
})

test('whoever comes later sees the latest', () => {
  const { shown, count } = counter()
  count(false)

  expect(shown.current()).toBe(1)
})
