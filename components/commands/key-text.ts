import type { Keys } from './keys.ts'

const apple: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const other: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
}

/** The keys of a press as they are printed on the person's keyboard, one by one: `Mod+K` is ⌘ K or Ctrl K. */
export function keyText(keys: Keys, isApple: boolean): readonly string[] {
  const names = isApple ? apple : other
  return keys.split(/\+(?!$)/).map((key) => names[key] ?? signs[key] ?? key)
}

/** Whether this computer writes ⌘ on its keys. */
export function hasAppleKeys(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
