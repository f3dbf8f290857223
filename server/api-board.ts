import { ok, type Route } from './route.ts'

export const BOARD_ROUTES: readonly Route[] = [
  {
    method: 'DELETE',
    path: '',
    atLeast: 'facilitator',
    async answer({ board, now, around }) {
      await around.rooms.erase(board, () => around.storage.deleteBoard(board, now))
      return ok({ board, deletedAt: now })
    },
  },
]
