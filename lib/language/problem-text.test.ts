import { expect, test } from 'vitest'
import { problemText } from './problem-text.ts'

test('a problem names what was found and the remedy', () => {
  expect(problemText({ code: 'E_NO_COMPONENT', path: 'flows/f/entry', detail: 'api' }, 'en')).toBe(
    'There is no component “api”; add it or point to one that exists.',
  )
})

test('an endless cycle is named in both languages', () => {
  const problem = { code: 'E_UNSTABLE_CYCLE', path: 'connections/b-a', detail: 'a → b → a' } as const

  expect(problemText(problem, 'en')).toContain('a → b → a')
  expect(problemText(problem, 'ko')).toContain('a → b → a')
})
