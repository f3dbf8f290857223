import { useEffect, useMemo, useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Fix } from '#lib/model/fix.ts'

/** The board with the fixes that are tried out. What applies them is loaded with the first of them. */
export function usePlannedBoard(board: Board): Board {
  const plan = useScreen((state) => state.plan)
  const [withFix, learn] = useState<((board: Board, fix: Fix) => Board) | null>(null)
  const isWanted = plan.length > 0 && withFix === null
  useEffect(() => {
    if (isWanted) void import('#lib/engine/fixes/with-fix.ts').then((file) => learn(() => file.withFix))
  }, [isWanted])
  return useMemo(() => (withFix === null ? board : plan.reduce(withFix, board)), [board, plan, withFix])
}
