import { create } from 'zustand'

const KEY = 'hundredfold.letterKeys'

/** Whether single letters are commands. Who speaks to the computer, or uses a screen reader, may switch them off. */
export const useLetterKeys = create<{ readonly on: boolean }>(() => ({ on: true }))

/** Takes up the choice made before in this browser. */
export function recallLetterKeys(): void {
  useLetterKeys.setState({ on: localStorage.getItem(KEY) !== 'off' })
}

export function switchLetterKeys(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  useLetterKeys.setState({ on })
}
