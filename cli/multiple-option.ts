/** The multiple that an option names; a sentence instead when it is none. */
export function multipleOption(name: string, value: string | undefined): number | undefined | string {
  if (value === undefined) return undefined
  const multiple = value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(multiple) && multiple > 0
    ? multiple
    : `${name} takes a number above 0, not ${value}.`
}
