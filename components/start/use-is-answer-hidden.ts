import { useScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { replayIds } from '#lib/templates/replay-ids.ts'

/** Whether this board replays an outage, and its answer waits until this person asks for it. */
export function useIsAnswerHidden(): boolean {
  const { replay } = useMeaning().scenario
  const isAnswered = useScreen((state) => state.replayAnswered)
  return !isAnswered && replayIds.some((id) => id === replay)
}
