import { expect, test } from 'vitest'
import { type KeyPress, keysOf } from './keys.ts'

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

test.each([
  ['a letter', press('v', 'KeyV'), 'V'],
  ['a letter under Hangul', press('ㅍ', 'KeyV'), 'V'],
  ['a double consonant under Hangul', press('ㅃ', 'KeyQ', { shiftKey: true }), 'Shift+Q'],
  ['a letter on Dvorak, where it is printed', press('v', 'Period'), 'V'],
  ['undo under Hangul', press('ㅋ', 'KeyZ', { ctrlKey: true }), 'Mod+Z'],
  ['undo on AZERTY', press('z', 'KeyW', { ctrlKey: true }), 'Mod+Z'],
  ['an option letter of a Mac', press('ß', 'KeyS', { altKey: true }), 'Alt+S'],
  ['a dead key of a Mac', press('Dead', 'KeyN', { altKey: true }), 'Alt+N'],
  ['a digit with Shift', press('!', 'Digit1', { shiftKey: true }), 'Shift+1'],
  ['a question mark, however it is typed', press('?', 'Slash', { shiftKey: true }), '?'],
  ['a question mark on a German keyboard', press('?', 'Minus', { shiftKey: true }), '?'],
  ['a bracket with Ctrl', press('[', 'BracketLeft', { ctrlKey: true }), 'Mod+['],
  [
    'an arrow with modifiers',
    press('ArrowUp', 'ArrowUp', { metaKey: true, shiftKey: true }),
    'Mod+Shift+ArrowUp',
  ],
])('%s is recognised', (_name, event, keys) => {
  expect(keysOf(event)).toBe(keys)
})

test.each([
  ['while a syllable is composed', press('ㅍ', 'KeyV', { isComposing: true })],
  ['while an input method works', press('Process', 'KeyV', { keyCode: 229 })],
])('nothing is a command %s', (_name, event) => {
  expect(keysOf(event)).toBeNull()
})
