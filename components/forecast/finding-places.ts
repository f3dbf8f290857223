import { type ItemKey, itemKey } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Finding } from '#lib/model/finding.ts'
import { keyOfAnchor } from './anchor-key.ts'

/** The evidence that stands on the canvas, by its name; what is not here is a number or a word. */
const places = {
  components: 'components',
  callers: 'components',
  behind: 'components',
  connections: 'connections',
  domain: 'domains',
} as const

/** Everything on the canvas that a finding is about or that proves it; of a chain of calls the connections too. */
export function findingPlaces({ on, evidence }: Finding, { connections }: Board): readonly ItemKey[] {
  const proof = Object.entries(places).flatMap(([name, table]) =>
    [evidence[name] ?? []].flat().map((id) => itemKey(table, String(id))),
  )
  const anchor = keyOfAnchor(on)
  const shown = new Set(anchor === null ? proof : [anchor, ...proof])
  const between = connections.filter(
    ({ from, to }) => shown.has(itemKey('components', from)) && shown.has(itemKey('components', to)),
  )
  return [...shown, ...between.map(({ id }) => itemKey('connections', id))]
}
