import { create } from 'zustand'

/** What screen readers are told next, beside what is to be seen. The number tells the same words said again apart. */
export const useAnnouncement = create<{ readonly words: string; readonly number: number }>(() => ({
  words: '',
  number: 0,
}))

/** Tells screen readers something that the screen shows in another way; said when they come to a pause. */
export function announce(words: string): void {
  useAnnouncement.setState(({ number }) => ({ words, number: number + 1 }))
}
