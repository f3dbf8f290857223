import { create } from 'zustand'
import type { FlowId } from '#lib/model/id.ts'

/** How one's own outline is folded, and where one stands in it. */
interface Outline {
  /** Lines that are not folded or unfolded as they begin. */
  readonly toggled: ReadonlySet<string>
  /** The line that the keyboard is on. */
  readonly cursor: string | null
  /** The flow whose name is being typed; everything else is renamed by the screen. */
  readonly renamingFlow: FlowId | null
}

export const useOutline = create<Outline>(() => ({ toggled: new Set(), cursor: null, renamingFlow: null }))

/** Folds what is unfolded and unfolds what is folded. */
export function toggleLines(keys: Iterable<string>): void {
  useOutline.setState(({ toggled }) => {
    const next = new Set(toggled)
    for (const key of keys) if (!next.delete(key)) next.add(key)
    return { toggled: next }
  })
}
