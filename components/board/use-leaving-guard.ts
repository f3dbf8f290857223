import { useEffect } from 'react'
import { isUnsaved, type SaveStatus } from '#lib/document/save-status.ts'

/** The browser asks before leaving only while something is not saved. */
export function useLeavingGuard(save: SaveStatus): void {
  const unsaved = isUnsaved(save)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
