import { useLanguage } from '#components/language/use-language.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { nameOf } from '#lib/model/board.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** What people call a break that is named `component.limit`. */
export function useLimitName(): (name: string) => string {
  const board = useAskedBoard()
  const language = useLanguage((state) => state.language)
  return (name) => {
    const owner = [...board.components, ...board.domains].find(({ id }) => name.startsWith(`${id}.`))
    if (owner === undefined) return name
    return `${nameOf(owner)} (${limitTitle(name.slice(owner.id.length + 1), owner.limits, language)})`
  }
}
