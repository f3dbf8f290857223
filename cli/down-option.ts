import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'

/** The lost domains that `--down` names; a sentence instead when the board has no such domain. */
export function downOption(value: string | undefined, board: Board): readonly DomainId[] | string {
  const down: DomainId[] = []
  for (const name of (value ?? '').split(',').filter((part) => part !== '')) {
    const domain = board.domains.find(({ id }) => id === name)
    if (domain === undefined) return `There is no domain ${name} on this board.`
    down.push(domain.id)
  }
  return down
}
