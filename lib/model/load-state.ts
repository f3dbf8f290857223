import type { Break } from './forecast.ts'

/** How something stands at the multiple that a forecast looks at; `near` from 70 % of its threshold. */
export type LoadKind = 'broken' | 'near' | 'safe'

/** The worst of a component's (or domain's) limits, and the one of them that breaks first. */
export interface LoadState {
  readonly kind: LoadKind
  /** Load over what the limit may carry, of the most loaded limit; null where that is 0. */
  readonly used: number | null
  /** The smallest multiple at which one of its limits is met; null is never. */
  readonly multiple: number | null
  /** 1 when this is where the whole system breaks first. */
  readonly rank: number
}

/** A limit is amber from here on, as a share of its threshold. */
export const NEAR = 0.7

/** How every component and domain with a computed limit stands. */
export function loadStates(breaks: readonly Break[]): ReadonlyMap<string, LoadState> {
  const states = new Map<string, LoadState>()
  for (const aBreak of breaks) {
    const before = states.get(aBreak.component)
    const state = loadStateOf(aBreak)
    states.set(aBreak.component, before === undefined ? state : worse(before, state))
  }
  return states
}

/** How one limit stands. */
export function loadStateOf({ utilization, threshold, load, multiple, rank }: Break): LoadState {
  const used = utilization === null ? null : utilization / threshold
  const kind =
    used === null ? (load > 0 ? 'broken' : 'safe') : used > 1 ? 'broken' : used >= NEAR ? 'near' : 'safe'
  return { kind, used, multiple, rank }
}

const order: readonly LoadKind[] = ['safe', 'near', 'broken']

function worse(a: LoadState, b: LoadState): LoadState {
  const more = order.indexOf(b.kind) > order.indexOf(a.kind) ? b : a
  const used = a.used === null || b.used === null ? null : Math.max(a.used, b.used)
  const first = a.rank <= b.rank ? a : b
  return { kind: more.kind, used, multiple: first.multiple, rank: first.rank }
}
