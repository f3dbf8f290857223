import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { type Break, breakName } from '#lib/model/forecast.ts'
import type { ComponentId, DomainId, FlowId } from '#lib/model/id.ts'
import { instancesOf } from '#lib/model/placement.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { breaksOf } from './breaks.ts'
import { type Frame, frameOf } from './frame.ts'
import { standingOf, targetsOf } from './standing.ts'
import { type System, systemOf } from './system.ts'

/** What was asked when a system was solved. */
export interface Asked {
  readonly down: readonly DomainId[]
  readonly flow?: FlowId | undefined
}

/** A multiple must rise by more than this share without its cause to count as a symptom of it. [E2] */
const RISE = 0.05

/** The breaks with what each is a symptom of: the break without which it would come more than 5 % later. [E2] */
export function withSymptoms(
  breaks: readonly Break[],
  frame: Frame,
  system: System,
  asked: Asked,
): readonly Break[] {
  const causes = new Map<string, string>()
  for (const { cause, without, isSymptom } of suspicions(frame, system, asked, breaks)) {
    const relieved = multiplesOf(without, asked)
    for (const row of breaks) {
      const name = keyOf(row)
      const later = relieved.get(name)
      if (later === undefined || causes.has(name) || isSameHolder(row, cause)) continue
      if (isLater(row, later) && isSymptom(row, later)) causes.set(name, breakName(cause))
    }
  }
  return breaks.map((row) => ({ ...row, symptomOf: causes.get(keyOf(row)) ?? null }))
}

/** A break that others may depend on, and the board as if it could carry everything. */
interface Suspicion {
  readonly cause: Break
  readonly without: Board
  readonly isSymptom: (row: Break, later: number) => boolean
}

/** Loads are those offered, so only the lost and those who wait can pass their trouble on. [E2] */
function suspicions(
  frame: Frame,
  system: System,
  asked: Asked,
  breaks: readonly Break[],
): readonly Suspicion[] {
  const firstOf = new Map<string, Break>()
  for (const row of breaks) {
    if (row.domain !== true && !firstOf.has(row.component)) firstOf.set(row.component, row)
  }
  return [...ofLost(frame, asked, firstOf), ...ofPools(frame, system, firstOf)]
}

function multiplesOf(board: Board, { down, flow }: Asked): ReadonlyMap<string, number> {
  const breaks = breaksOf(systemOf(frameOf(board), down, flow), 1)
  return new Map(breaks.map((row) => [keyOf(row), row.multiple ?? Infinity]))
}

/** A component and a domain may have the same id. */
function keyOf(row: Break): string {
  return `${row.domain === true ? 'domain ' : ''}${breakName(row)}`
}

function isSameHolder(a: Break, b: Break): boolean {
  return a.component === b.component && a.domain === b.domain
}

function isLater({ multiple }: Break, later: number): boolean {
  return multiple !== null && later > multiple * (1 + RISE)
}

/** Caches that are lost send everything on, and what has a stand-in sends it there. [D4] [D5] */
function ofLost(
  { board, network }: Frame,
  { down }: Asked,
  firstOf: ReadonlyMap<string, Break>,
): readonly Suspicion[] {
  if (down.length === 0) return []
  const standing = standingOf(board, network, down)
  const targets = targetsOf(network, standing)
  const passesOn = new Set<number>()
  for (const [edge, { onMiss }] of network.connections.entries()) {
    const [from, to] = [network.from[edge] ?? 0, network.to[edge] ?? 0]
    if (onMiss === true && network.components[from]?.hitRatio !== undefined) passesOn.add(from)
    if (targets[edge] !== to) passesOn.add(to)
  }
  for (const [index, stand] of standing.takenBy.entries()) if (stand !== index) passesOn.add(index)
  return [...passesOn].flatMap((index): readonly Suspicion[] => {
    const component = network.components[index]
    const cause = firstOf.get(component?.id ?? '')
    const isLost = (standing.up[index] ?? 0) === 0 && (standing.drawn[index] ?? 0) > 0
    if (component === undefined || cause === undefined || !isLost) return []
    return [{ cause, without: standingAgain(board, component), isSymptom: () => true }]
  })
}

/** The board as if this component could not be lost. */
function standingAgain(board: Board, component: Component): Board {
  const always = { ...component, instances: instancesOf(component) }
  return {
    ...board,
    components: board.components.map((row) => (row === component ? always : row)),
    domains: board.domains.map((row) =>
      row.contains?.includes(component.id)
        ? { ...row, contains: row.contains.filter((id) => id !== component.id) }
        : row,
    ),
  }
}

/** A pool is held while its calls queue at whom they call; the limit there is the cause when it is met first. */
function ofPools(
  { board, network }: Frame,
  { traffic }: System,
  firstOf: ReadonlyMap<string, Break>,
): readonly Suspicion[] {
  return network.connections.flatMap(({ mode, from, to }, edge): readonly Suspicion[] => {
    const caller = network.components[network.from[edge] ?? 0]
    const cause = firstOf.get(to)
    const isWaitedFor = mode !== 'async' && caller !== undefined && hasPool(caller)
    if (!isWaitedFor || cause === undefined || cause.multiple === null) return []
    const { multiple } = cause
    return [
      {
        cause,
        without: withoutQueue(board, from, to, traffic.callsPerVisit[edge] ?? 0),
        isSymptom: (row, later) => row.domain !== true && row.component === from && multiple <= later,
      },
    ]
  })
}

function hasPool({ limits }: Component): boolean {
  return limits.some(({ capacity }) => typeof capacity === 'object' && 'pool' in capacity)
}

/** The board as if calls of `from` never queued at `to`: each takes its mean time and no more. */
function withoutQueue(board: Board, from: ComponentId, to: ComponentId, calls: number): Board {
  const seconds = medianOf(board.components.find(({ id }) => id === to)?.service?.meanSeconds ?? 0) ?? 0
  return {
    ...board,
    components: board.components.map((row) => {
      if (row.id === from)
        return { ...row, ownSeconds: (medianOf(row.ownSeconds ?? 0) ?? 0) + calls * seconds }
      if (row.id !== to) return row
      const { service: _, ...rest } = row
      return rest
    }),
  }
}
