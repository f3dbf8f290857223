import { useMemo } from 'react'
import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Place } from '#lib/workshop/ballot.ts'
import { resultTexts } from './result-texts.ts'

/** What a voted place is called now; what was deleted since keeps its id. */
export function usePlaceName(): (place: Place | null) => string {
  const text = useTexts(resultTexts)
  const { components, connections, domains } = useMeaning()
  return useMemo(() => {
    const names = new Map<string, string>([...components, ...domains].map((row) => [row.id, nameOf(row)]))
    return (place) => {
      if (place === null) return text.nothing
      if ('component' in place) return names.get(place.component) ?? place.component
      if ('elsewhere' in place) return text.elsewhere(place.elsewhere)
      const connection = connections.find(({ id }) => id === place.connection)
      if (connection === undefined) return place.connection
      return `${names.get(connection.from) ?? connection.from} → ${names.get(connection.to) ?? connection.to}`
    }
  }, [components, connections, domains, text])
}
