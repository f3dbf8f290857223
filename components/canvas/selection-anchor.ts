import { useScreen } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Anchor } from '#lib/model/note.ts'

/** The one thing that is selected, to hang something on; null when it is none, several, or a note. */
export function anchorOfSelection({ components, connections, domains }: Board): Anchor | null {
  const [key, ...others] = useScreen.getState().selection
  if (key === undefined || others.length > 0) return null
  const component = components.find(({ id }) => key === `components/${id}`)
  if (component) return { component: component.id }
  const connection = connections.find(({ id }) => key === `connections/${id}`)
  if (connection) return { connection: connection.id }
  const domain = domains.find(({ id }) => key === `domains/${id}`)
  return domain ? { domain: domain.id } : null
}
