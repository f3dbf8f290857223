import { getChoseong } from 'es-hangul'

/**
 * How well a name fits what was typed, 0 (not at all) to 1: the whole, the start of it, the start of a word,
 * somewhere inside, its letters in order, or its initials in Hangul (ㄷㅇㅌ finds 데이터베이스).
 */
export function match(name: string, typed: string): number {
  const sought = plain(typed)
  const text = plain(name)
  if (sought === '') return 1
  if (text === sought) return 1
  if (text.startsWith(sought)) return 0.9
  if (text.split(/[\s.,()/-]+/).some((word) => word.startsWith(sought))) return 0.8
  if (text.includes(sought)) return 0.7
  if (isInitials(sought)) return initialsOf(name).includes(sought.replaceAll(' ', '')) ? 0.6 : 0
  return isInOrder(sought, text) ? 0.3 : 0
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}

function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ\s]+$/u.test(text)
}

function initialsOf(text: string): string {
  return getChoseong(text.normalize('NFC')).replaceAll(' ', '')
}

function isInOrder(letters: string, text: string): boolean {
  let at = 0
  for (const letter of letters.replaceAll(' ', '')) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
