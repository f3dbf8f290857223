/** A value to show, and who is to show it. */
export interface Paced<Value> {
  current(): Value
  subscribe(listener: () => void): () => void
}

/** Nobody sees a hidden page, and it is given no pictures. */
const UNSEEN_MILLISECONDS = 200

/**
 * A value that changes more often than pictures are drawn: what one does oneself is shown at once, and what others do
 * with the next picture, all of it together.
 */
export function paced<Value>(
  read: () => Value,
  follow: (onChange: (isOwn?: boolean) => void) => () => void,
): Paced<Value> {
  const listeners = new Set<() => void>()
  let shown = read()
  let stop = () => {}
  let cancel: (() => void) | null = null

  function show(): void {
    cancel?.()
    cancel = null
    shown = read()
    for (const listener of listeners) listener()
  }
  function onChange(isOwn?: boolean): void {
    if (isOwn) show()
    else cancel ??= withNextPicture(show)
  }
  return {
    current: () => (listeners.size === 0 ? read() : shown),
    subscribe(listener) {
      if (listeners.size === 0) {
        shown = read()
        stop = follow(onChange)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop()
        cancel?.()
        cancel = null
      }
    },
  }
}

function withNextPicture(work: () => void): () => void {
  if (document.hidden) {
    const timer = setTimeout(work, UNSEEN_MILLISECONDS)
    return () => clearTimeout(timer)
  }
  const frame = requestAnimationFrame(work)
  return () => cancelAnimationFrame(frame)
}
