import { useCallback, useEffect, useState } from 'react'
import { useSession } from '#components/board/use-session.ts'

/** A list of the server's, loaded now and again whenever the server tells that it has changed. */
export function useListed<Item>(load: () => Promise<readonly Item[]>, news: string): readonly Item[] {
  const session = useSession()
  const [items, setItems] = useState<readonly Item[]>([])
  // What cannot be loaded now stays as it was; the next event or opening loads it.
  const reload = useCallback(() => void load().then(setItems, () => undefined), [load])
  useEffect(() => {
    reload()
    return session.hear((event) => {
      if (typeof event === 'object' && event !== null && 'type' in event && event.type === news) reload()
    })
  }, [session, reload, news])
  return items
}
