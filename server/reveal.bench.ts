import { afterAll, bench, describe } from 'vitest'
import { aCrowd, ballotOf } from './a-crowd.ts'
import { aTeam } from './a-guest.ts'
import { aServer } from './a-server.ts'
import { reveal, start, vote } from './a-vote.ts'

const PEOPLE = 30
/** So many rooms are made ready before the clock runs, one for each time it is looked at. */
const TIMES = 20
const once = { iterations: TIMES, time: 0, warmupIterations: 0, warmupTime: 0 }

describe(`${PEOPLE} people in a round`, async () => {
  const server = await aServer()
  afterAll(() => server.remove())
  const rooms: Awaited<ReturnType<typeof aRoom>>[] = []
  // the bench tries each once before it looks at the clock
  for (let i = 0; i <= TIMES; i++) rooms.push(await aRoom(server.http))
  const voting = rooms.values()
  const revealing = rooms.values()

  bench(
    'from the first of all ballots until the last is on the disk',
    () => voting.next().value?.vote(),
    once,
  )
  bench('from the press until the last sees the reveal', () => revealing.next().value?.reveal(), once)
})

async function aRoom(http: string) {
  const team = await aTeam(http)
  const crowd = await aCrowd(http, team, PEOPLE)
  const round = await start(team, 'named')
  return {
    async vote() {
      await Promise.all(crowd.map(({ guest }) => vote(guest, round, ballotOf(guest))))
    },
    async reveal() {
      const seen = crowd.map(({ tab }) => tab.event(({ type }) => type === 'reveal'))
      await Promise.all([reveal(team, round, 1), ...seen])
    },
  }
}
