import { type ItemKey, itemKey } from '#components/board/screen.ts'
import type { FindingSubject } from '#lib/model/finding.ts'
import type { Anchor } from '#lib/model/note.ts'

/** The item on the canvas that something is about or hangs on; null where that is a flow or a place. */
export function keyOfAnchor(on: FindingSubject | Anchor): ItemKey | null {
  if ('component' in on) return itemKey('components', on.component)
  if ('connection' in on) return itemKey('connections', on.connection)
  return 'domain' in on ? itemKey('domains', on.domain) : null
}
