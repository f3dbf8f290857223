import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCrowd, ballotOf } from './a-crowd.ts'
import { aTeam } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'
import { reveal, start, vote } from './a-vote.ts'

const PEOPLE = 30
let server: TestServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.remove())

test('of thirty who vote at once nobody is lost', async () => {
  const team = await aTeam(server.http)
  const leading = await team.facilitator.tab()
  const crowd = await aCrowd(server.http, team, PEOPLE)
  const round = await start(team, 'named')
  const answers = await Promise.all(crowd.map(({ guest }) => vote(guest, round, ballotOf(guest))))
  await leading.event(({ type, submitted }) => type === 'ballots' && submitted === PEOPLE)
  const revealed = await reveal(team, round, 1)
  const told = await Promise.all(
    [...crowd.map(({ tab }) => tab), leading].map((tab) => tab.event(({ type }) => type === 'reveal')),
  )

  expect(answers.map(({ status }) => status)).toEqual(crowd.map(() => 200))
  expect(revealed.status).toBe(200)
  const reasons = crowd.map(({ guest }) => `${guest.name} thinks`).sort()
  for (const event of told) {
    expect(event.round.ballots.map(({ ballot }: { ballot: { why: string } }) => ballot.why).sort()).toEqual(
      reasons,
    )
  }
})

test('a change of mind in the crowd counts once, as it was last', async () => {
  const team = await aTeam(server.http)
  const leading = await team.facilitator.tab()
  const crowd = await aCrowd(server.http, team, PEOPLE)
  const round = await start(team, 'anonymous')
  await Promise.all(crowd.map(({ guest }) => vote(guest, round, ballotOf(guest))))
  await Promise.all(crowd.map(({ guest }) => vote(guest, round, ballotOf(guest, { multiple: 50 }))))
  await reveal(team, round, 1)
  const { ballots } = (await leading.event(({ type }) => type === 'reveal')).round

  expect(ballots.map(({ ballot }: { ballot: { multiple: number } }) => ballot.multiple)).toEqual(
    crowd.map(() => 50),
  )
})
