import { type Rule, severityOf } from './drawing.ts'
import { isEager } from './nested-retries.ts'

/** Retries without a budget on the way to the first break: they come when it can bear them least. [E17] */
export const retriesWithoutBudget: Rule = ({ system: { network }, towardsFirst, firstOf, at }) =>
  network.connections.flatMap((connection) => {
    if (!isEager(connection) || !towardsFirst.has(connection.to)) return []
    return [
      {
        id: 'retries-without-budget',
        lens: 'isolation',
        severity: severityOf(firstOf.get(connection.to), at),
        on: { connection: connection.id },
        evidence: { attempts: (connection.retry?.retries ?? 0) + 1 },
      },
    ]
  })
