import { always, type DecisionDiagram, decisionDiagram } from './decision-diagram.ts'
import type { Alternatives, FlowNeeds } from './flow-needs.ts'

/** When a flow works: all of `core` are up, and so is enough of the others. [F10] */
export interface Working {
  readonly core: readonly number[]
  /** Components that count only in alternatives, as variables of the diagram. */
  readonly others: readonly number[]
  readonly diagram: DecisionDiagram
  readonly root: number
}

/** A diagram with more nodes, or that may be deeper, is given up. */
const MOST_NODES = 50_000
const MOST_VARIABLES = 2000

/** When a flow works: exactly, or when it works at least and at most where its alternatives are too entangled. [F10] */
export function workingOf(needs: FlowNeeds): { readonly atLeast: Working; readonly atMost: Working } {
  const exact = exactly(needs)
  if (exact !== null) return { atLeast: exact, atMost: exact }
  const first = ([one]: Alternatives) => (one === undefined ? [] : [one])
  const withoutStandIns = {
    entry: first(needs.entry),
    ofComponent: (component: number) => needs.ofComponent(component).map(first),
  }
  return { atLeast: coreWorking(withoutStandIns), atMost: coreWorking(needs) }
}

function coreWorking(needs: FlowNeeds): Working {
  return { core: [...coreOf(needs).core], others: [], diagram: decisionDiagram(), root: always }
}

/** Null when the diagram would grow too large. */
function exactly({ entry, ofComponent }: FlowNeeds): Working | null {
  const { core, open } = coreOf({ entry, ofComponent })
  const others = reachedFrom(open, ofComponent, core)
  if (others.length > MOST_VARIABLES) return null
  const diagram = decisionDiagram()
  const works = new Map<number, number>()

  function allOf(needs: readonly Alternatives[]): number {
    return needs.reduce((all, alternatives) => diagram.and(all, anyOf(alternatives)), always)
  }

  /** Components of the core are up whenever anything else matters. */
  function anyOf(alternatives: Alternatives): number {
    return alternatives.map((component) => works.get(component) ?? always).reduce(diagram.or)
  }

  // From all working down to the greatest solution: components that need each other work when all are up.
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (let variable = others.length - 1; variable >= 0; variable--) {
      const component = others[variable] ?? 0
      const now = diagram.and(diagram.variable(variable), allOf(ofComponent(component)))
      if (diagram.size() > MOST_NODES) return null
      if (works.get(component) !== now) isMoving = true
      works.set(component, now)
    }
  }
  return { core: [...core], others, diagram, root: allOf(open) }
}

/** What must be up whatever happens, and the needs that leave a choice. */
function coreOf({ entry, ofComponent }: FlowNeeds): {
  core: ReadonlySet<number>
  open: readonly Alternatives[]
} {
  const core = new Set<number>()
  const open: Alternatives[] = []
  function need(alternatives: Alternatives): void {
    const [only, ...others] = alternatives
    if (only !== undefined && others.length === 0) core.add(only)
    else open.push(alternatives)
  }
  need(entry)
  for (const component of core) for (const alternatives of ofComponent(component)) need(alternatives)
  return { core, open }
}

/** What can matter beyond the core, nearest first, so that neighbours are decided one after the other. */
function reachedFrom(
  open: readonly Alternatives[],
  ofComponent: FlowNeeds['ofComponent'],
  core: ReadonlySet<number>,
): readonly number[] {
  const reached = new Set(open.flat().filter((component) => !core.has(component)))
  for (const component of reached) {
    for (const next of ofComponent(component).flat()) if (!core.has(next)) reached.add(next)
  }
  return [...reached]
}
