import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'

/** What a growth tag can be put on. */
export interface Taggable {
  readonly components: readonly Component[]
  readonly connections: readonly Connection[]
}

/** The selected things that can grow beyond their requests. */
export function taggable(board: Board, selection: ReadonlySet<string>): Taggable {
  return {
    components: board.components.filter(({ id }) => selection.has(`components/${id}`)),
    connections: board.connections.filter(({ id }) => selection.has(`connections/${id}`)),
  }
}
