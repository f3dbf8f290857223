/** How the dates of a column are written; `day-first` and `month-first` with slashes, dots or dashes between. */
export type DateForm = 'iso' | 'day-first' | 'month-first' | 'words' | 'compact' | 'seconds' | 'milliseconds'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const iso =
  /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(?:Z|UTC|[+-]\d{2}:?\d{2})?$/
const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const words = /^(?:(\d{1,2})[ -])?([a-z]{3})[a-z]*\.?(?: (\d{1,2}),?)?[ -](\d{4})$/i

/** The forms in which all of these texts are dates, the likeliest first; none where they are no dates. */
export function dateForms(texts: readonly string[]): readonly DateForm[] {
  const forms = ['iso', 'compact', 'day-first', 'month-first', 'words', 'seconds', 'milliseconds'] as const
  return texts.length === 0 ? [] : forms.filter((form) => texts.every((text) => isoDate(text, form) !== null))
}

/** A date as ISO text, with its time of day where it has one; null where this is none in that form. */
export function isoDate(text: string, form: DateForm): string | null {
  const plain = text.trim()
  switch (form) {
    case 'iso': {
      const [, year, month = '1', day = '1', ...time] = iso.exec(plain) ?? []
      // a year alone is one only where it could be one
      return year === undefined || Number(year) < 1000 ? null : dated(year, month, day, time)
    }
    case 'compact': {
      const [, year, month = '', day = ''] = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain) ?? []
      return year === undefined ? null : dated(year, month, day, [])
    }
    case 'day-first':
    case 'month-first': {
      const [, first = '', second = '', year, ...time] = turned.exec(plain) ?? []
      if (year === undefined) return null
      return form === 'day-first' ? dated(year, second, first, time) : dated(year, first, second, time)
    }
    case 'words': {
      const [, before, month = '', after, year] = words.exec(plain) ?? []
      const number = months.indexOf(month.toLowerCase()) + 1
      return year === undefined || number === 0
        ? null
        : dated(year, String(number), before ?? after ?? '1', [])
    }
    case 'seconds':
      return /^[12]?\d{9}(\.\d+)?$/.test(plain) ? dateOfSeconds(Number(plain)) : null
    case 'milliseconds':
      return /^[12]?\d{12}$/.test(plain) ? dateOfSeconds(Number(plain) / 1000) : null
  }
}

function dated(
  year: string,
  month: string,
  day: string,
  time: readonly (string | undefined)[],
): string | null {
  const [hours, minutes = '0', seconds = '0'] = time
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${two(month)}-${two(day)}`
  if (hours === undefined) return date
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null
  return `${date}T${two(hours)}:${two(minutes)}:${two(seconds)}Z`
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day >= 1 && day <= (lengths[month - 1] ?? 0)
}

function two(number: string | number): string {
  return String(number).padStart(2, '0')
}

/** Seconds since 1970 as ISO text. The calendar repeats every 400 years of 146,097 days, counted from a first of March. */
export function dateOfSeconds(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const rest = Math.floor(seconds - days * 86_400)
  const since = days + 719_468
  const era = Math.floor(since / 146_097)
  const ofEra = since - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(two).join(':')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}Z`
}
