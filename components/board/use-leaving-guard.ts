import { useEffect } from 'react'
import type { SaveStatus } from '#lib/document/save-status.ts'

/** The browser asks before leaving only while something is not saved. */
export function useLeavingGuard(save: SaveStatus): void {
  const unsaved =
    save.kind === 'saving' || save.kind === 'cannot-save' || (save.kind === 'offline' && save.changes > 0)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
