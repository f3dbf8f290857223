import { ownName } from '#components/board/own-name.ts'
import { usePeople } from '#components/board/use-session.ts'

/** Names of everybody here, each once, as they may own something. */
export function usePeopleNames(): readonly string[] {
  const others = usePeople().map(({ name }) => name)
  return [...new Set([ownName() ?? '', ...others])].filter((name) => name !== '')
}
