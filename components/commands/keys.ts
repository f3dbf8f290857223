/** A key press as people write it down: `Mod+Shift+Z`, `V`, `Shift+1`, `Delete`. */
export type Keys = string

/** What of a keyboard event the rule needs. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly metaKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
  readonly keyCode?: number
}

/**
 * Which keys were pressed, or null while a syllable is being composed. `event.key` decides; the position on a US
 * keyboard counts only where `key` is no ASCII character (Hangul) or is a dead key, so Dvorak and AZERTY keep their
 * letters.
 */
export function keysOf(press: KeyPress): Keys | null {
  if (press.isComposing || press.keyCode === 229) return null
  const name = keyName(press)
  const modifiers = [
    press.metaKey || press.ctrlKey ? 'Mod' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && !isSign(name) ? 'Shift' : '',
  ].filter((modifier) => modifier !== '')
  return [...modifiers, name].join('+')
}

/** A sign already says which keys it takes on this keyboard: `?` is Shift+/ here and Shift+ß there. */
function isSign(name: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(name)
}

function keyName({ key, code, shiftKey, altKey }: KeyPress): string {
  const isAscii = /^[\x20-\x7e]+$/.test(key)
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined && (shiftKey || altKey)) return digit // Shift+1 is "!" on some keyboards, "1" on others
  if (isAscii && key !== 'Dead' && key !== 'Process') return key.length === 1 ? key.toUpperCase() : key
  return /^Key([A-Z])$/.exec(code)?.[1] ?? digit ?? signAt[code] ?? key
}

/** What is printed at these places of a US keyboard. */
const signAt: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Quote: "'",
  Slash: '/',
}

/** Whether a key press belongs to a text field, a menu or a dialog and not to the canvas. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="dialog"], dialog') !==
      null
  )
}
