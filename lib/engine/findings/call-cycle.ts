import type { ConnectionId } from '#lib/model/id.ts'
import type { Rule } from './drawing.ts'

/** Calls that lead round in a circle: a slow member slows itself. [E10] */
export const callCycle: Rule = ({ frame, system }) =>
  frame.warnings.flatMap(({ code, path, detail = '' }) => {
    if (code !== 'W_CYCLE') return []
    const isEndless = system.traffic.problems.some((problem) => problem.path === path)
    const connection = path.slice('connections/'.length) as ConnectionId // the path of a warning names the row
    return [
      {
        id: 'call-cycle',
        lens: 'coupling',
        severity: isEndless ? 'high' : 'medium',
        on: { connection },
        evidence: { components: detail.split(' → ') },
      },
    ]
  })
