import type { Board } from '#lib/model/board.ts'
import type { ComponentKind } from '#lib/model/component.ts'
import type { Problem } from '#lib/model/problem.ts'

/** What came of reading files in another format: the board, where its parts came from, and what was wrong. */
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
      readonly from: 'image' | 'name' | 'type'
      readonly detail: string
    }
  | {
      readonly what: 'instances' | 'start-order' | 'most-instances' | 'thinned' | 'gaps' | 'retries'
      readonly count: number
    }
  | {
      readonly what:
        | 'kind-unsaid'
        | 'readable'
        | 'template'
        | 'each-node'
        | 'not-requests'
        | 'counted'
        | 'no-dates'
        | 'day-first'
        | 'nothing-found'
    }
  | { readonly what: 'series'; readonly count: number; readonly detail: string }
  | { readonly what: 'conflict'; readonly kept: string; readonly left: string }
  | { readonly what: 'calls'; readonly to: string; readonly detail: string }
  | {
      readonly what:
        | 'renamed'
        | 'unreadable'
        | 'no-such-service'
        | 'no-such-address'
        | 'no-such-workload'
        | 'left-out'
        | 'resources'
        | 'scales-by'
        | 'spread'
        | 'apart'
        | 'placed'
        | 'kept-up'
        | 'entry'
        | 'entry-measured'
        | 'failing'
        | 'included'
        | 'profile'
        | 'no-such-key'
        | 'no-common-network'
        | 'stray-line'
        | 'environment'
      readonly detail: string
    }
)
