import { clustersOf, textWidth } from './text-width.ts'

/**
 * A text in lines of at most this width. Lines break at spaces, Korean words too, and inside a word only where it is
 * wider than a line by itself; what people broke stays broken. `measure` tells the width of a piece.
 */
export function wrappedText(text: string, width: number, measure: (piece: string) => number): string[] {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .flatMap((line) => wrappedLine(line, width, measure))
}

/** The same where there is no font to ask. */
export function wrappedAtSize(text: string, width: number, fontSize: number): string[] {
  return wrappedText(text, width, (piece) => textWidth(piece, fontSize))
}

function wrappedLine(line: string, width: number, measure: (piece: string) => number): string[] {
  const lines: string[] = []
  const space = measure(' ')
  let current = ''
  let used = 0
  for (const word of line.split(/[ \t]+/).filter((part) => part !== '')) {
    const wide = measure(word)
    if (current !== '' && used + space + wide <= width) {
      current += ` ${word}`
      used += space + wide
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = wide <= width ? [word] : brokenWord(word, width, measure)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
    used = measure(current)
  }
  return [...lines, current]
}

/** Pieces that fit; a single character that does not is a piece nevertheless. */
function brokenWord(word: string, width: number, measure: (piece: string) => number): string[] {
  const pieces: string[] = []
  let current = ''
  let used = 0
  for (const cluster of clustersOf(word)) {
    const wide = measure(cluster)
    if (current !== '' && used + wide > width) {
      pieces.push(current)
      current = ''
      used = 0
    }
    current += cluster
    used += wide
  }
  return [...pieces, current]
}
