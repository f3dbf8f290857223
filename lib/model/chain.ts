import type { ComponentId, ConnectionId, FlowId } from './id.ts'

/** The way on which most of a limit's load comes: from where its flow enters to the component that is loaded. */
export interface Chain {
  readonly flow: FlowId
  /** In the order of the calls; the last one is the component whose requests the limit counts. */
  readonly components: readonly ComponentId[]
  /** The connection between each two of them. */
  readonly connections: readonly ConnectionId[]
}
