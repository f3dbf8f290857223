import type { Board } from '#lib/model/board.ts'
import type { ComponentKind } from '#lib/model/component.ts'
import type { Problem } from '#lib/model/problem.ts'

/** What came of reading a file in another format: the board, where its parts came from, and what was wrong. */
export interface Imported {
  readonly board: Board | null
  readonly report: readonly ImportLine[]
  readonly problems: readonly Problem[]
}

/**
 * One thing an import decided, with why; `path` is where it stands in the file that was read. The sentences are in
 * `import-line-text.ts`.
 */
export type ImportLine = { readonly path: string } & (
  | {
      readonly what: 'kind'
      readonly kind: ComponentKind
      readonly from: 'image' | 'name'
      readonly detail: string
    }
  | { readonly what: 'kind-unsaid' }
  | { readonly what: 'instances'; readonly count: number }
  | { readonly what: 'start-order'; readonly count: number }
  | { readonly what: 'renamed'; readonly detail: string }
  | { readonly what: 'unreadable'; readonly detail: string }
  | { readonly what: 'no-such-service'; readonly detail: string }
  | { readonly what: 'left-out'; readonly detail: string }
  | { readonly what: 'readable' }
)
