import { useSyncExternalStore } from 'react'

/** The same as the variant `phone` of the style sheet; also a window at 200 % on a laptop. */
const PHONE = '(max-width: 640px)'

/** Whether there is room for one thing at a time only. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(PHONE).matches)
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PHONE)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
