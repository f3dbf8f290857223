const DAYS_OF_400_YEARS = 146_097
/** Days from 0000-03-01 to 1970-01-01; years are counted from March, so that the leap day comes last. */
const TO_1970 = 719_468

/** The last day that is written with a year of four digits, 9999-12-31. */
export const LAST_DAY = 2_932_896

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/

/**
 * Days since 1970-01-01 (UTC) of a text that begins with `YYYY-MM-DD`; a time of day after it is a fraction. Null
 * when the text names no day. Source: Hinnant, _chrono-Compatible Low-Level Date Algorithms_. [K1]
 */
export function dayNumber(text: string): number | null {
  const parts = pattern.exec(text)
  if (parts === null) return null
  const [year = 0, month = 0, day = 0, hours, minutes, seconds] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const whole = daysFromCivil(year, month, day)
  if (dayText(whole) !== text.slice(0, 10)) return null
  return whole + ((hours ?? 0) + ((minutes ?? 0) + (seconds ?? 0) / 60) / 60) / 24
}

/** The day `YYYY-MM-DD` of a number of days since 1970-01-01; a fraction is cut off. Source: as above. [K1] */
export function dayText(days: number): string {
  const fromMarch = Math.floor(days) + TO_1970
  const era = Math.floor(fromMarch / DAYS_OF_400_YEARS)
  const dayOfEra = fromMarch - era * DAYS_OF_400_YEARS
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - daysBefore(yearOfEra)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - daysBeforeMonth(monthFromMarch) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function daysFromCivil(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year
  const era = Math.floor(fromMarch / 400)
  const dayOfYear = daysBeforeMonth(month > 2 ? month - 3 : month + 9) + day - 1
  return era * DAYS_OF_400_YEARS + daysBefore(fromMarch - era * 400) + dayOfYear - TO_1970
}

/** Days in the years of an era before this one. */
function daysBefore(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
}

/** Days of a year before a month, both counted from March. */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
