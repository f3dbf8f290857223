import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { type Replay, replays } from '#lib/templates/replays.ts'

/** The outage that this board replays, or null. */
export function useReplay(): Replay | null {
  const { replay } = useBoard().scenario
  return replays.find(({ id }) => id === replay) ?? null
}

/** Whether the answer waits until this person asks for it. */
export function useIsAnswerHidden(): boolean {
  const isReplay = useReplay() !== null
  return !useScreen((state) => state.replayAnswered) && isReplay
}

/** Shows the answer, for the load that was asked about and with what was down at the time. */
export function showAnswer({ down }: Replay, multiple: number): void {
  changeScreen({ replayAnswered: true, down: new Set(down), multiple })
}

export function hideAnswer(): void {
  changeScreen({ replayAnswered: false, down: new Set(), multiple: 1, plan: [] })
}
