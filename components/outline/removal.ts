import { withMember } from '#components/inspector/containing.ts'
import { withCount } from '#components/inspector/placing.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { changeDomain } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { removeFlow } from '#lib/document/flow-commands.ts'
import type { Board } from '#lib/model/board.ts'
import { placementsOf } from '#lib/model/placement.ts'
import type { Subject } from './subject.ts'

/** What deleting a line means where it is not a thing on the canvas; null where it is one, or is no thing at all. */
export function removal(board: Board, subject: Subject): readonly Edit[] | null {
  switch (subject.kind) {
    case 'flow':
      return removeFlow(subject.flow.id)
    case 'tag':
      return changeComponent(subject.component.id, { growsWith: undefined })
    case 'place': {
      const { component, domain: id } = subject
      const domain = board.domains.find((row) => row.id === id)
      const stands = placementsOf(component).some(([place]) => place === id)
      if (stands) return changeComponent(component.id, { instances: withCount(component, id, 0) })
      return domain ? changeDomain(id, { contains: withMember(domain, component.id, false) }) : []
    }
    default:
      return null
  }
}
