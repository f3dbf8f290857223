import type { Board } from '#lib/model/board.ts'
import { withValues } from '#lib/model/board-quantities.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'
import { askedMultiple } from './asked-multiple.ts'
import { loadAt } from './basis.ts'
import { frameOf } from './frame.ts'
import type { SolvedLimit } from './solved-limit.ts'
import { type System, systemOf } from './system.ts'
import { unknownsOf } from './unknowns.ts'

/** An unknown number and what knowing it would change. */
export interface NumberToFind {
  readonly path: string
  /** How many limits wait for it or have it in their load. */
  readonly limits: number
  /** A capacity below this would be the first to break; without any break, the first before the multiple asked about. */
  readonly firstBelow?: number
}

/** Small enough that no cycle closes, large enough to be seen. */
const GUESS = 1e-3

/**
 * The unknown numbers of a board, those first that would change the answer most: by how many limits need them, then
 * by the requests that pass there. [S12]
 */
export function numbersToFindFirst(board: Board, question: Question = {}): readonly NumberToFind[] {
  const paths = unknownsOf(board).paths
  if (paths.length === 0) return []
  const solved = (one: Board) => systemOf(frameOf(one), question.down ?? [], question.flow)
  const first = Math.min(...solved(board).limits.map(({ multiple }) => multiple))
  const at = first === Infinity || first === 0 ? askedMultiple(board, question) : first
  const withCapacities = guessed(withoutGaps(board), paths.filter(isOfLimit), 1)
  const whole = guessed(withCapacities, paths.filter(isOfTraffic), GUESS)
  const [capacities, all] = [solved(withCapacities), solved(whole)]

  function ofLimit(path: string): NumberToFind {
    const needed = capacities.limits.find((row) => isPartOf(path, row))
    const loaded = all.limits.find((row) => isPartOf(path, row))
    const isIdle = loaded !== undefined && loadAt(all.basis, loaded.load, at) === 0
    if (isIdle) return { path, limits: 0 }
    if (needed === undefined || !isCapacity(path)) return { path, limits: 1 }
    return { path, limits: 1, firstBelow: capacityNeeded(needed, capacities, at) }
  }

  function ofTraffic(path: string): NumberToFind {
    const moved = solved(withValues(whole, new Map([[path, 2 * GUESS]])))
    const changed = all.limits.filter(({ load }, place) => {
      const other = moved.limits[place]
      const [before, after] = [loadAt(all.basis, load, at), other && loadAt(moved.basis, other.load, at)]
      return after === undefined || Math.abs(after - before) > 1e-12 * before
    })
    return { path, limits: changed.length }
  }

  return paths
    .map((path): NumberToFind => {
      if (isOfLimit(path)) return ofLimit(path)
      return isOfTraffic(path) ? ofTraffic(path) : { path, limits: 0 }
    })
    .map((number) => ({ number, passing: passingAt(number.path, all) }))
    .sort((a, b) => b.number.limits - a.number.limits || b.passing - a.passing)
    .map(({ number }) => number)
}

function isOfLimit(path: string): boolean {
  return path.includes('/limits/')
}

function isCapacity(path: string): boolean {
  return /\/limits\/[^/]+\/capacity(\/|$)/.test(path)
}

function isOfTraffic(path: string): boolean {
  return !isOfLimit(path) && /\/(base|perUnit|calls|hitRatio|failureRatio)$/.test(path)
}

function isPartOf(path: string, { holder, isDomain, limit }: SolvedLimit): boolean {
  return path.startsWith(`${isDomain ? 'domains' : 'components'}/${holder}/limits/${limit.id}/`)
}

function guessed(board: Board, paths: readonly string[], value: number): Board {
  return withValues(board, new Map(paths.map((path) => [path, value])))
}

/** Limits of kinds that may come without a capacity get one. */
function withoutGaps(board: Board): Board {
  const filled = (limit: Limit): Limit => (limit.capacity === undefined ? { ...limit, capacity: 1 } : limit)
  return {
    ...board,
    components: board.components.map((row) => ({ ...row, limits: row.limits.map(filled) })),
    domains: board.domains.map((row) => ({ ...row, limits: row.limits.map(filled) })),
  }
}

/** What has to be written for the limit to be met just there; its capacity is solved for a 1. */
function capacityNeeded({ load, limit, capacity }: SolvedLimit, { basis }: System, at: number): number {
  return loadAt(basis, load, at) / ((limit.threshold ?? 1) * capacity.value)
}

/** Requests per second where a number stands, as far as they are known. */
function passingAt(path: string, { network, traffic }: System): number {
  const [, id = ''] = path.split('/')
  const component = network.componentAt.get(id)
  if (!path.startsWith('components/') || component === undefined) return 0
  return traffic.total.reduce((sum, { perSecond }) => sum + (perSecond[component] ?? 0), 0)
}
