/** The languages that every text on screen and in exports exists in. */
export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]

/** A text, or a sentence with parameters. */
type Text = string | ((...parameters: never[]) => string)
type Widened<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : English[Key]
}

/**
 * One room's texts in both languages. Korean has exactly the keys of English, with the same parameters: a missing
 * or a surplus key is a type error.
 */
export function texts<const English extends Readonly<Record<string, Text>>>(
  en: English,
  ko: Widened<English>,
): Readonly<Record<Language, Widened<English>>> {
  return { en: en as Widened<English>, ko } // widening literals to string only
}
