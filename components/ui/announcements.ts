import { create } from 'zustand'

/** Something that was said; the number tells the same words said again apart. */
interface Announcement {
  readonly words: string
  readonly number: number
}

/** So many are kept for who reads them again. */
const KEPT = 8

/** What screen readers are told beside what is to be seen, the newest last. */
export const useAnnouncements = create<{ readonly list: readonly Announcement[] }>(() => ({ list: [] }))

/** Tells screen readers something that the screen shows in another way; said when they come to a pause. */
export function announce(words: string): void {
  useAnnouncements.setState(({ list }) => ({
    list: [...list, { words, number: (list.at(-1)?.number ?? 0) + 1 }].slice(-KEPT),
  }))
}
