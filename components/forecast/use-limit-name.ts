import { nameOf } from '#lib/model/board.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** What people call a break that is named `component.limit`. */
export function useLimitName(): (name: string) => string {
  const board = useAskedBoard()
  return (name) => {
    for (const owner of [...board.components, ...board.domains]) {
      const limit = owner.limits.find(({ id }) => name === `${owner.id}.${id}`)
      if (limit) return `${nameOf(owner)} (${limit.name ?? limit.kind})`
    }
    return name
  }
}
