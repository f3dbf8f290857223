import { aGuest, type Guest, type Tab, type Team } from './a-guest.ts'

/** Somebody with a tab open. */
export interface Present {
  readonly guest: Guest
  readonly tab: Tab
}

/** Many participants on a team's board, each with a browser of their own and a tab in it. */
export async function aCrowd(http: string, { board, secrets }: Team, count: number): Promise<Present[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const guest = await aGuest(http, board, secrets.participant, `Voter ${i + 1}`)
      return { guest, tab: await guest.tab() }
    }),
  )
}

/** What one of the crowd says, told apart by its reason. */
export function ballotOf({ name }: Guest, more: object = {}): object {
  return { first: { elsewhere: 'the DNS' }, multiple: 20, risks: [], why: `${name} thinks`, ...more }
}
