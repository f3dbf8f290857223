import * as v from 'valibot'
import { say } from '#components/ui/notices.ts'
import { sayOutcome } from './say-outcome.ts'
import { roomApi, roomNow } from './use-room.ts'
import type { workshopTexts } from './workshop-texts.ts'

const nudged = v.object({ missing: v.number() })

/** Asks those who have not voted for their ballots; nobody learns who they are. */
export async function nudge(text: (typeof workshopTexts)['en']): Promise<void> {
  const { round } = roomNow()
  if (round === null) return
  const outcome = await roomApi().nudge(round.id)
  if (!sayOutcome(outcome, text) || !outcome.ok) return
  const { missing } = v.parse(nudged, outcome.body)
  say(text.nudged(String(missing)))
}
