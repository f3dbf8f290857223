/** The unit of fields that hold a share between 0 and 1: people write and read it in percent. */
export const SHARE = 'share'

/**
 * What a unit word measures and how much of it: one is `times / per × 10^exponent` of the dimension's base unit, which
 * is the second, the bit, the bit per second, and one thing per second. Other words are dimensions of their own.
 */
export interface Unit {
  readonly dimension: string
  readonly times: number
  readonly per: number
  readonly exponent: number
  /** What is counted per second: `req` in `req/s`. */
  readonly noun: string
}

const times = new Map<string, readonly [times: number, exponent: number]>([
  ...named(['s', 'sec', 'secs', 'second', 'seconds', '초'], 1, 0),
  ...named(['ms', 'millisecond', 'milliseconds', '밀리초'], 1, -3),
  ...named(['us', 'μs', 'microsecond', 'microseconds', '마이크로초'], 1, -6),
  ...named(['ns'], 1, -9),
  ...named(['m', 'min', 'mins', 'minute', 'minutes', '분'], 60, 0),
  ...named(['h', 'hr', 'hour', 'hours', '시', '시간'], 3600, 0),
  ...named(['d', 'day', 'days', '일'], 86_400, 0),
])

function named(words: readonly string[], seconds: number, exponent: number) {
  return words.map((word) => [word, [seconds, exponent]] as const)
}

/** Any of these may stand for another: they all count what arrives. */
const requests =
  /^(reqs?|requests?|calls?|ops?|operations?|ios?|iops|msgs?|messages?|events?|records?|quer(y|ies)|tx|요청|건|회|호출)$/

/** Per second, as one word. */
const together = new Map([
  ['rps', 'req/s'],
  ['qps', 'query/s'],
  ['tps', 'tx/s'],
  ['iops', 'ops/s'],
  ['rpm', 'req/min'],
])

/** The unit that a word names. */
export function unitOf(text: string): Unit {
  const word = text.normalize('NFKC').trim()
  const lower = word.toLowerCase()
  const plain = { dimension: 'number', times: 1, per: 1, exponent: 0, noun: '' }
  if (['', 'x', '×', '배'].includes(lower)) return plain
  if (lower === '%') return { ...plain, exponent: -2 }
  if (lower === SHARE) return { ...plain, dimension: SHARE }
  const spelled = together.get(lower)
  if (spelled !== undefined) return unitOf(spelled)
  const time = times.get(lower)
  if (time !== undefined) return { ...plain, dimension: 'time', times: time[0], exponent: time[1] }
  return dataOf(word) ?? rateOf(word) ?? { ...plain, dimension: lower }
}

/** Bytes and bits, a byte as 8 bits. `Mb` are bits and `MB` bytes; `mb` is taken for bytes. */
function dataOf(word: string): Unit | null {
  const [, prefix = '', isBinary, thing] =
    /^([kmgtp]?)(i?)(b|bits?|bytes?|비트|바이트)$/i.exec(word.replace(/bps$/i, 'bit')) ?? []
  if (thing === undefined || (isBinary && prefix === '')) return null
  const isBit = /^(bit|비트)/i.test(thing) || (thing === 'b' && prefix !== prefix.toLowerCase())
  const power = ' kmgtp'.indexOf(prefix === '' ? ' ' : prefix.toLowerCase())
  return {
    dimension: /bps$/i.test(word) ? 'data/time' : 'data',
    times: (isBit ? 1 : 8) * (isBinary ? 1024 ** power : 1),
    per: 1,
    exponent: isBinary ? 0 : 3 * power,
    noun: '',
  }
}

/** Something per time, perhaps nothing named: `/s`, `req/min`, `MB/s`. */
function rateOf(word: string): Unit | null {
  const [, thing, period] = /^(.*)\/\s*([^/]+)$/.exec(word) ?? []
  const time = times.get((period ?? '').trim().toLowerCase())
  if (thing === undefined || time === undefined) return null
  const data = dataOf(thing.trim())
  const noun = thing.trim().toLowerCase()
  const [seconds, exponent] = time
  if (data !== null)
    return { ...data, dimension: 'data/time', per: seconds, exponent: data.exponent - exponent }
  return {
    dimension: 'per time',
    times: 1,
    per: seconds,
    exponent: -exponent,
    noun: noun === '1' ? '' : noun,
  }
}

/** Whether a number with one unit can be put into a field with another. */
export function canMean(typed: Unit, field: Unit): boolean {
  if (field.dimension === SHARE && typed.dimension === 'number') return true
  if (typed.dimension !== field.dimension) return false
  const isCounted = (noun: string) => noun === '' || requests.test(noun)
  return typed.noun === '' || typed.noun === field.noun || (isCounted(typed.noun) && isCounted(field.noun))
}

const bytes = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB']
const bits = ['bit', 'kbit', 'Mbit', 'Gbit', 'Tbit']

/** The unit words in which a field's value may be written, the usual ones first; none when it stands alone. */
export function unitWords(text: string): readonly string[] {
  const field = unitOf(text)
  const words = /^[kmgt]?b(it|ps)/i.test(text.trim()) ? bits : bytes
  switch (field.dimension) {
    case 'time':
      return ['ms', 's', 'µs', 'min', 'h', 'd']
    case 'data':
      return words
    case 'data/time':
      return words.map((word) => `${word}/s`)
    case 'per time':
      return ['/s', '/min', '/h', '/d'].filter((word) => isSame(word, field))
    default:
      return [field.dimension === SHARE ? '%' : '']
  }
}

function isSame(word: string, field: Unit): boolean {
  const unit = unitOf(word)
  return unit.per === field.per && unit.exponent === field.exponent
}
