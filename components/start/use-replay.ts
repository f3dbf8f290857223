import { changeScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { LEAST, nextStop } from '#components/forecast/multiple-scale.ts'
import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import { type Replay, replays } from '#lib/templates/replays.ts'

/** The outage that this board replays, or null. */
export function useReplay(): Replay | null {
  const { replay } = useMeaning().scenario
  return replays.find(({ id }) => id === replay) ?? null
}

/** Shows the answer, with what was down at the time and just past what breaks first. */
export function showAnswer({ down }: Replay, board: Board): void {
  const [first] = forecast(board, { down, parts: [] }).breaks
  const multiple = nextStop(first?.multiple ?? LEAST, 1)
  changeScreen({ replayAnswered: true, down: new Set(down), multiple })
}

export function hideAnswer(): void {
  changeScreen({ replayAnswered: false, down: new Set(), multiple: 1, plan: [], whatIf: null })
}
