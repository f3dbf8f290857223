/** East Asian text, emoji and symbols: as wide as they are tall. */
const WIDE =
  /[\u{1100}-\u{115F}\u{2190}-\u{21FF}\u{2460}-\u{27BF}\u{2B00}-\u{2BFF}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
/** What joins the character before it: marks, joiners, variation selectors, skin tones, the inner letters of jamo. */
const JOINED = /\p{M}|[\u{200B}-\u{200D}]|[\u{1F3FB}-\u{1F3FF}]|[\u{1160}-\u{11FF}]|[\u{E0020}-\u{E007F}]/u
const NARROW = /[ iIjlt.,:;'|!()[\]{}·`-]/
const BROAD = /[mwMW@%—…©¼-¾ÆæŒœŴǄ-ǌǱ-ǳΏΉΎΜΦΨΩψωЖМФШЩЪЫЮжмфшщъыю]/
const CAPITAL = /\p{Lu}/u
/** Letters of other scripts may be as wide as the box that stands for them where no font has them. */
const KNOWN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u

/**
 * How wide a text is at most, in pixels. There is no font to ask where exports run, so this errs on the wide side:
 * a label may be cut a little early, never be clipped.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) ems += ascii[character.charCodeAt(0)] ?? emsOf(character)
  return ems * fontSize
}

function emsOf(character: string): number {
  if (JOINED.test(character)) return 0
  if (NARROW.test(character)) return 0.36
  if (BROAD.test(character) || WIDE.test(character)) return 1
  if (CAPITAL.test(character)) return 0.72
  return KNOWN.test(character) ? 0.6 : 1
}

/** Most text is ASCII, and a large board has a lot of it: looked up instead of matched. */
const ascii = Array.from({ length: 128 }, (_, code) => emsOf(String.fromCharCode(code)))

/** The text on one line, cut with an ellipsis where it would be wider than this many pixels. */
export function shortened(text: string, width: number, fontSize: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (textWidth(line, fontSize) <= width) return line
  const room = width - textWidth('…', fontSize)
  let kept = ''
  let used = 0
  for (const cluster of clustersOf(line)) {
    used += textWidth(cluster, fontSize)
    if (used > room) break
    kept += cluster
  }
  return `${kept.trimEnd()}…`
}

/** Characters with what joins them, so that an accent or half an emoji is never cut off. */
export function clustersOf(text: string): string[] {
  const clusters: string[] = []
  let isOpen = false
  for (const character of text) {
    if (clusters.length > 0 && (isOpen || JOINED.test(character))) clusters.push(clusters.pop() + character)
    else clusters.push(character)
    isOpen = character === '\u200D'
  }
  return clusters
}
