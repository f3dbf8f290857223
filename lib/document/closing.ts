/** Why the server will not have us back. */
export type Ending = 'refused' | 'revoked' | 'no-board' | 'other-epoch' | 'deleted' | 'full' | 'newer-version'

/** Why the server has hung up although it will have us back. */
export type Trouble =
  | 'exchange'
  | 'slow'
  | 'cannot-store'
  | 'crowded'
  | 'too-much'
  | 'too-large'
  | 'restarting'

const endings: Readonly<Record<number, Ending>> = {
  4400: 'refused',
  4403: 'revoked',
  4404: 'no-board',
  4409: 'other-epoch',
  4410: 'deleted',
  4413: 'full',
  4426: 'newer-version',
}
const troubles: Readonly<Record<number, Trouble>> = {
  1009: 'too-large',
  1012: 'restarting',
  4500: 'exchange',
  4503: 'slow',
  4507: 'cannot-store',
  4508: 'crowded',
  4529: 'too-much',
}

/** What a close code that forbids coming back says; the codes are told by `server/README.md`. */
export function endingOf(code: number): Ending {
  return endings[code] ?? 'refused'
}

/** What any other close code says; null when it says nothing, as when the network is gone. */
export function troubleOf(code: number | undefined): Trouble | null {
  return troubles[code ?? 0] ?? null
}

/** Whether coming back cannot save what was not saved: the work has to be copied. */
export function isHopeless(trouble: Trouble | null): boolean {
  return trouble === 'cannot-store' || trouble === 'too-large'
}
