import { useEffect, useMemo, useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Fix } from '#lib/model/fix.ts'
import { whatIfBoard } from '#lib/model/what-if-board.ts'

/**
 * The board that the answer is about: with the what-if that is looked at, and the fixes that are tried out. What
 * applies fixes is loaded with the first of them.
 */
export function usePlannedBoard(board: Board): Board {
  const plan = useScreen((state) => state.plan)
  const looked = useScreen((state) => state.whatIf)
  const [withFix, learn] = useState<((board: Board, fix: Fix) => Board) | null>(null)
  const isWanted = plan.length > 0 && withFix === null
  useEffect(() => {
    if (isWanted) void import('#lib/engine/fixes/with-fix.ts').then((file) => learn(() => file.withFix))
  }, [isWanted])
  return useMemo(() => {
    const whatIf = board.scenarios.find(({ id }) => id === looked)
    const asked = whatIf === undefined ? board : whatIfBoard(board, whatIf).board
    return withFix === null ? asked : plan.reduce(withFix, asked)
  }, [board, looked, plan, withFix])
}
