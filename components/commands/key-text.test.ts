import { expect, test } from 'vitest'
import { keyText } from './key-text.ts'

test.each([
  ['Mod+Shift+Z', false, ['Ctrl', 'Shift', 'Z']],
  ['Mod+Shift+Z', true, ['⌘', '⇧', 'Z']],
  ['Alt+ArrowLeft', true, ['⌥', '←']],
  ['Mod+[', false, ['Ctrl', '[']],
  ['Shift+1', false, ['Shift', '1']],
  ['?', false, ['?']],
])('%s is printed on keys (apple: %s) as %j', (keys, isApple, text) => {
  expect(keyText(keys, isApple)).toEqual(text)
})
