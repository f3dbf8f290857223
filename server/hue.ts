import { createHash } from 'node:crypto'

/** A person's colour, as a hue of the colour circle in degrees: the same on every screen and after every reload. */
export function hueOf(person: string): number {
  return createHash('sha256').update(person).digest().readUInt16BE(0) % 360
}
