import { enoughInstances, isPerInstance } from './add-instances.ts'
import { type Need, type Remedy, withComponent } from './remedy.ts'

/** An autoscaler may start more instances. */
export const raiseCeiling: Remedy<'raise-ceiling'> = {
  propose(need: Need) {
    const { board, component, row, down } = need
    if (component?.maxInstances === undefined || row.kind === 'ramp' || down.length > 0) return null
    if (!isPerInstance(need)) return null
    const fix = (maxInstances: number) =>
      ({ kind: 'raise-ceiling', component: component.id, maxInstances }) as const
    const enough = enoughInstances(need, component.maxInstances, (size) =>
      raiseCeiling.apply(board, fix(size)),
    )
    return typeof enough === 'number'
      ? { fix: fix(enough) }
      : { fix: fix(enough.most), obstacle: enough.obstacle }
  },
  apply: (board, { component, maxInstances }) =>
    withComponent(board, component, (row) => ({
      ...row,
      maxInstances: Math.max(row.maxInstances ?? 0, maxInstances),
    })),
}
