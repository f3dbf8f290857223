import type { Branch } from './outline-tree.ts'
import type { Subject } from './subject.ts'

/** A line of the outline that is in view: its branch, and where it stands among its siblings. */
export interface Line extends Pick<Branch, 'key' | 'subject'> {
  /** 1 at the top. */
  readonly level: number
  /** From 1 to `count`, among the lines below the same one. */
  readonly position: number
  readonly count: number
  readonly parent: string | null
  /** Null where nothing lies below. */
  readonly isOpen: boolean | null
}

/** The lines that are not folded away, from top to bottom. `toggled` are those that are not as they begin. */
export function shownLines(tree: readonly Branch[], toggled: ReadonlySet<string>): readonly Line[] {
  const lines: Line[] = []
  function add(branches: readonly Branch[], level: number, parent: string | null): void {
    for (const [index, { key, subject, children }] of branches.entries()) {
      const isOpen = children.length === 0 ? null : toggled.has(key) !== beginsOpen(subject)
      lines.push({ key, subject, level, parent, position: index + 1, count: branches.length, isOpen })
      if (isOpen) add(children, level + 1, key)
    }
  }
  add(tree, 1, null)
  return lines
}

/** The first line that is wanted, and the folded lines above it; null when there is none. */
export function foldedAbove(
  tree: readonly Branch[],
  wanted: (subject: Subject) => boolean,
  toggled: ReadonlySet<string>,
): { readonly key: string; readonly folded: readonly string[] } | null {
  for (const { key, subject, children } of tree) {
    if (wanted(subject)) return { key, folded: [] }
    const found = foldedAbove(children, wanted, toggled)
    if (found === null) continue
    const isOpen = toggled.has(key) !== beginsOpen(subject)
    return isOpen ? found : { ...found, folded: [key, ...found.folded] }
  }
  return null
}

/** Components begin folded: what hangs on them is for whoever asks. */
function beginsOpen({ kind }: Subject): boolean {
  return kind === 'flow' || kind === 'apart' || kind === 'domain'
}

/** What a key does in the outline: goes to a line, or folds and unfolds one. */
export type Step = { readonly go: Line } | { readonly toggle: Line }

/** The keys of a tree, as everywhere: up and down, in and out, first and last. Null when there is nothing to do. */
export function stepOf(lines: readonly Line[], at: number, key: string): Step | null {
  const here = lines[at]
  const to = (line: Line | undefined): Step | null => (line === undefined ? null : { go: line })
  if (here === undefined) return to(lines[0])
  switch (key) {
    case 'ArrowDown':
      return to(lines[at + 1])
    case 'ArrowUp':
      return to(lines[at - 1])
    case 'Home':
      return to(lines[0])
    case 'End':
      return to(lines.at(-1))
    case 'ArrowRight':
      if (here.isOpen === null) return null
      return here.isOpen ? to(lines[at + 1]) : { toggle: here }
    case 'ArrowLeft':
      return here.isOpen ? { toggle: here } : to(lines.find((line) => line.key === here.parent))
    default:
      return null
  }
}
