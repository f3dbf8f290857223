import { useRoom } from './use-room.ts'
import { useServerTime } from './use-server-time.ts'

/** How many a reveal would go without and has to name; 0 where all have voted or the time is over. */
export function useMissing(): number {
  const round = useRoom((room) => room.round)
  const now = useServerTime()
  if (round?.stage !== 'voting') return 0
  return round.closesAt !== null && round.closesAt <= now ? 0 : round.missing
}
