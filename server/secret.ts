import { createHash, randomBytes } from 'node:crypto'

/** 128 random bits in 22 characters that are safe in an address: an id, a secret or a token. */
export function randomId(): string {
  return randomBytes(16).toString('base64url')
}

/** Whether a string has the shape of {@link randomId}; asked before anything is looked up with it. */
export function isRandomId(value: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(value)
}

/** All we keep of a secret. No salt and no stretching: 128 random bits cannot be guessed from a hash. */
export function hashOf(secret: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}
