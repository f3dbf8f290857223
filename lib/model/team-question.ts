import type { Board } from './board.ts'
import type { ComponentKind } from './component.ts'
import type { Anchor } from './note.ts'

/** Questions that no drawing answers by itself; their words are in `lib/language/question-text.ts`. */
export const teamQuestionIds = [
  'what-grows',
  'own-instances',
  'held-while-waiting',
  'connections',
  'hottest-key',
  'fastest-table',
  'empty-cache',
  'origin-share',
  'oldest-message',
  'quota-window',
  'open-connections',
  'key-prefixes',
  'reindexing',
  'same-second',
  'address-change',
  'shared-with',
  'retry-layers',
  'scaling-time',
  'dead-writer',
  'everybody-to-everybody',
  'shared-fate',
] as const
export type TeamQuestionId = (typeof teamQuestionIds)[number]

/** A question and everything on the board that it is to be asked of; empty when it is about the board as a whole. */
export interface TeamQuestion {
  readonly id: TeamQuestionId
  readonly on: readonly Anchor[]
}

type Rule = (board: Board) => readonly Anchor[] | null

/** Where each question is asked: by the kind of a component, or by the law that its load or its limits follow. */
const rules: Readonly<Record<TeamQuestionId, Rule>> = {
  'what-grows': ({ components }) => (components.length > 0 ? [] : null),
  'own-instances': kinds('service', 'worker', 'gateway', 'function'),
  'held-while-waiting': ({ connections, components }) => {
    const waiting = new Set(connections.filter(({ mode }) => mode !== 'async').map(({ from }) => from))
    const callers = components.filter(({ id, kind }) => waiting.has(id) && kind !== 'client')
    return some(callers.map(({ id }) => ({ component: id })))
  },
  connections: kinds('database'),
  'hottest-key': ({ components }) =>
    some(
      components
        .filter(
          ({ kind, state, limits }) =>
            kind === 'database' ||
            state === 'sharded' ||
            limits.some((limit) => limit.kind === 'hot-partition'),
        )
        .map(({ id }) => ({ component: id })),
    ),
  'fastest-table': kinds('database'),
  'empty-cache': ({ components }) =>
    some(
      components
        .filter(({ kind, hitRatio }) => kind === 'cache' || (hitRatio !== undefined && kind !== 'cdn'))
        .map(({ id }) => ({ component: id })),
    ),
  'origin-share': kinds('cdn'),
  'oldest-message': kinds('queue', 'stream'),
  'quota-window': kinds('external'),
  'open-connections': kinds('load-balancer', 'gateway'),
  'key-prefixes': kinds('object-store'),
  reindexing: kinds('search'),
  'same-second': kinds('scheduler'),
  'address-change': kinds('dns'),
  'shared-with': kinds('disk', 'network'),
  'retry-layers': ({ connections }) =>
    some(
      connections
        .filter(({ retry }) => retry !== undefined && retry.retries > 0)
        .map(({ id }) => ({ connection: id })),
    ),
  'scaling-time': ({ components }) =>
    some(
      components
        .filter(({ autoscale, maxInstances }) => autoscale !== undefined || maxInstances !== undefined)
        .map(({ id }) => ({ component: id })),
    ),
  'dead-writer': ({ components }) =>
    some(components.filter(({ state }) => state === 'single-writer').map(({ id }) => ({ component: id }))),
  'everybody-to-everybody': ({ drivers }) =>
    drivers.some(({ curve }) => curve.kind === 'quadratic' || curve.kind === 'all-pairs') ? [] : null,
  'shared-fate': ({ domains }) =>
    some(
      domains
        .filter(({ kind }) => kind === 'vendor' || kind === 'control-plane' || kind === 'deployment')
        .map(({ id }) => ({ domain: id })),
    ),
}

/** The questions that this board raises, in the order of the list. */
export function teamQuestions(board: Board): readonly TeamQuestion[] {
  return teamQuestionIds.flatMap((id) => {
    const on = rules[id](board)
    return on === null ? [] : [{ id, on }]
  })
}

function kinds(...wanted: readonly ComponentKind[]): Rule {
  return ({ components }) =>
    some(components.filter(({ kind }) => wanted.includes(kind)).map(({ id }) => ({ component: id })))
}

function some(anchors: readonly Anchor[]): readonly Anchor[] | null {
  return anchors.length === 0 ? null : anchors
}
