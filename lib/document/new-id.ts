import type { Id } from '#lib/model/id.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** 16 of 62 letters are 95 random bits: ids are never reused, on any board. */
const LENGTH = 16

/** A random id that no row has had. */
export function newId<Kind extends Id>(): Kind {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('') as Kind // it matches the pattern of ids
}
