import { limitIn, wholeIn } from './query.ts'
import { ok, type Route } from './route.ts'

export const ACTIVITY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'activity',
    atLeast: 'editor',
    async answer({ board, query, around }) {
      const newest = Number.MAX_SAFE_INTEGER
      const before = wholeIn(query, 'before', newest, newest)
      return ok({ activity: await around.storage.activity.page(board, before, limitIn(query)) })
    },
  },
]
