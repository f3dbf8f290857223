import { useCallback, useEffect, useState } from 'react'
import { isEvent } from '#components/board/is-event.ts'
import { useSession } from '#components/board/use-session.ts'

/** A list of the server's, loaded now and again whenever it may have changed. */
export function useListed<Item>(load: () => Promise<readonly Item[]>, news: string): readonly Item[] {
  const session = useSession()
  const [items, setItems] = useState<readonly Item[]>([])
  // What cannot be loaded now stays as it was; the next event or opening loads it.
  const reload = useCallback(() => void load().then(setItems, () => undefined), [load])
  useEffect(() => {
    reload()
    let here = session.presence.others().length
    const stopHearing = session.hear((event) => {
      if (isEvent(event, news)) reload()
    })
    // Somebody is let in, and told of, before their tab is here.
    const stopWatching = session.presence.subscribe(() => {
      const now = session.presence.others().length
      if (now !== here) reload()
      here = now
    })
    return () => {
      stopHearing()
      stopWatching()
    }
  }, [session, reload, news])
  return items
}
