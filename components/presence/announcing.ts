import { create } from 'zustand'

const KEY = 'hundredfold.announces'

/** Whether what others do is said to screen readers. */
export const useAnnouncing = create<{ readonly on: boolean }>(() => ({ on: true }))

/** Takes up the choice made before in this browser. */
export function recallAnnouncing(): void {
  useAnnouncing.setState({ on: localStorage.getItem(KEY) !== 'off' })
}

export function switchAnnouncing(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  useAnnouncing.setState({ on })
}
