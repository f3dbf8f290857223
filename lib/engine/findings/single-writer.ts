import { type Rule, severityOf } from './drawing.ts'

/** All writes go through one place, and that place has to carry more. [E14] */
export const singleWriter: Rule = ({ board, growing, firstOf, at }) =>
  board.components.flatMap(({ id, state }) => {
    if (state !== 'single-writer' || !growing.has(id)) return []
    const first = firstOf.get(id)
    return [
      {
        id: 'single-writer',
        lens: 'state',
        severity: severityOf(first, at),
        on: { component: id },
        evidence: first?.multiple == null ? {} : { multiple: first.multiple },
      },
    ]
  })
