import { create } from 'zustand'

/** Short messages at the edge of the screen; also read out. */
export interface Notice {
  readonly id: number
  readonly text: string
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

/** Long enough to read two sentences. */
const SHOWN_MILLISECONDS = 7000
let lastId = 0

/** Says something to the person at this screen. */
export function say(text: string): void {
  lastId += 1
  const notice = { id: lastId, text }
  useNotices.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }))
  setTimeout(() => dismiss(notice.id), SHOWN_MILLISECONDS)
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
