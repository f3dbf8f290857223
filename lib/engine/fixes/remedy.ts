import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Fix, FixKind, Obstacle } from '#lib/model/fix.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'

/** A break that is to be fixed at a multiple. */
export interface Need {
  readonly board: Board
  readonly row: Break
  /** Absent for a break that is no limit of its own, as an autoscaler’s. */
  readonly limit: Limit | undefined
  /** Absent when a domain holds the limit. */
  readonly component: Component | undefined
  readonly at: number
  readonly down: readonly DomainId[]
  /** The same break on a changed board; null when it is gone. */
  readonly after: (board: Board) => Break | null
  /** Whether the limit holds at the multiple on a changed board. */
  readonly holds: (board: Board) => boolean
}

export type FixOf<Kind extends FixKind> = Extract<Fix, { readonly kind: Kind }>

/** A fix and, where it is known before trying, why it does not go far enough. */
export interface Proposal<Kind extends FixKind> {
  readonly fix: FixOf<Kind>
  readonly obstacle?: Obstacle
}

/** One kind of fix: when it fits and how much of it is needed, and what it makes of a board. */
export interface Remedy<Kind extends FixKind> {
  /** Null when it does not fit the break. */
  readonly propose: (need: Need) => Proposal<Kind> | null
  readonly apply: (board: Board, fix: FixOf<Kind>) => Board
}

/** The board with one component changed. */
export function withComponent(board: Board, id: string, change: (row: Component) => Component): Board {
  return { ...board, components: board.components.map((row) => (row.id === id ? change(row) : row)) }
}

/** What a limit is able to carry at all, in its unit. */
export function allowed({ threshold, capacity }: Break): number {
  return threshold * capacity
}

/** An id that nothing on the board has yet. Ids are at most 64 characters long. */
export function freshId<Id extends string>(wanted: string, rows: readonly { readonly id: Id }[]): Id {
  const taken = new Set<string>(rows.map(({ id }) => id))
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : `-${count}`
    const id = wanted.slice(0, 64 - suffix.length) + suffix
    if (!taken.has(id)) return id as Id // made of ids of this kind
  }
}
