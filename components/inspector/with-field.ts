/** The fields with one of them changed: undefined takes it away, and with the last of them all of it goes. */
export function withField<Fields extends object, Key extends keyof Fields>(
  fields: Fields | undefined,
  key: Key,
  value: Fields[Key] | undefined,
): Fields | undefined {
  const kept = Object.entries({ ...fields, [key]: value }).filter(([, left]) => left !== undefined)
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Fields) // only optional fields are taken away
}
