interface Emitter {
  on(event: string, listener: () => void): unknown
  off(event: string, listener: () => void): unknown
}

/** Fulfilled when `isSo`, looked at now and after each event; so no test sleeps. */
export function until(emitter: Emitter, event: string, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return
      emitter.off(event, look)
      resolve()
    }
    emitter.on(event, look)
    look()
  })
}
