import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { aGuest, aTeam, type Guest, type Tab, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'
import { ballotColumn, EDA, PAT, reveal, SYSTEM, sha256, start, vote } from './a-vote.ts'
import { openSqlite, run } from './storage/sqlite.ts'

let server: TestServer
let team: Team
let tabs: Tab[]

beforeAll(async () => {
  server = await aServer()
})
beforeEach(async () => {
  team = await aTeam(server.http)
  tabs = []
})
afterEach(() => {
  for (const { socket } of tabs) socket.close()
})
afterAll(() => server.remove())

async function tabOf(guest: Guest): Promise<Tab> {
  const tab = await guest.tab()
  tabs.push(tab)
  return tab
}

test('in a named round each ballot has its name', async () => {
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  const { ballots } = (await reveal(team, round, 1)).body.round

  expect(ballots).toMatchObject([{ turn: 1, by: 'Eda', ballot: EDA }])
})

test('a voter finds the receipt and can compute it', async () => {
  const round = await start(team, 'anonymous')
  const { receipt } = (await vote(team.participant, round, PAT)).body
  await vote(team.editor, round, EDA)
  const { ballots } = (await reveal(team, round, 1)).body.round
  const own = ballots.find((ballot: { receipt: string }) => ballot.receipt === receipt)

  expect(own.ballot).toEqual(PAT)
  for (const { turn, nonce, ballot, receipt } of ballots) {
    expect(sha256(`${round.id}\n${turn}\n${nonce}\n${JSON.stringify(ballot)}`)).toBe(receipt)
  }
})

test('the panel’s answer was sealed before the vote, checkably', async () => {
  await team.editor.ask('PUT', 'file', SYSTEM)
  const round = await start(team, 'named')
  expect([round.digest.length, round.panel]).toEqual([64, null])
  const early = await team.facilitator.ask('POST', `rounds/${round.id}/panel`)
  await vote(team.editor, round, EDA)
  await reveal(team, round, 1)
  const { panel, digest } = (await team.facilitator.ask('POST', `rounds/${round.id}/panel`)).body.round

  expect(early).toMatchObject({ status: 409, code: 'not_revealed' })
  expect(JSON.parse(panel.forecast)).toEqual(JSON.parse(JSON.stringify(forecast(aBoard(SYSTEM)))))
  expect(JSON.parse(panel.forecast).breaks).toMatchObject([{ component: 'payments', multiple: 7.25 }])
  expect(sha256(`${panel.forecast}\n${panel.salt}`)).toBe(round.digest)
  expect(digest).toBe(round.digest)
})

test('two tabs of one participant are one vote', async () => {
  await tabOf(team.participant)
  await tabOf(team.participant)
  const round = await start(team, 'named')
  expect(round.missing).toBe(1)
  const votes = await Promise.all([vote(team.participant, round, EDA), vote(team.participant, round, EDA)])
  await vote(team.participant, round, PAT)
  const own = (await team.participant.ask('GET', `rounds/${round.id}/ballot`)).body.ballots
  const { ballots, submitted } = (await reveal(team, round, 1)).body.round

  expect(votes.map(({ status }) => status)).toEqual([200, 200])
  expect(own).toMatchObject([{ turn: 1, ballot: PAT }])
  expect([submitted, ballots.length, ballots[0].ballot.why]).toEqual([1, 1, PAT.why])
})

test('a ballot may be changed until the reveal and not after', async () => {
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  await reveal(team, round, 1)

  expect(await vote(team.editor, round, PAT)).toMatchObject({ status: 409, code: 'voting_closed' })
  expect(ballotColumn(server, team, 'ballot')).toEqual([JSON.stringify(EDA)])
})

test('a reveal waits for all here, or names the missing', async () => {
  await tabOf(team.editor)
  await tabOf(team.participant)
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  const early = await reveal(team, round, 1)
  const wrong = await reveal(team, round, 1, 2)
  const named = await reveal(team, round, 1, 1)
  const again = await reveal(team, round, 1)

  expect(early).toMatchObject({ status: 409, code: 'votes_missing' })
  expect(early.body.error.message).toContain('1 person here has not voted')
  expect(wrong.code).toBe('votes_missing')
  expect(named.status).toBe(200)
  expect(again.body.round).toEqual(named.body.round)
})

test('when the time is over the reveal waits for nobody', async () => {
  await tabOf(team.participant)
  const round = await start(team, 'named', { minutes: 1 })
  expect((await reveal(team, round, 1)).code).toBe('votes_missing')
  run(openSqlite(`${server.dataDir}/hundredfold.db`), 'update rounds set closes_at = 1 where id = ?', [
    round.id,
  ])

  expect((await reveal(team, round, 1)).status).toBe(200)
})

test('who comes late votes too', async () => {
  const round = await start(team, 'named')
  const late = await aGuest(server.http, team.board, team.secrets.participant, 'Lee')
  const [welcome] = (await tabOf(late)).events()
  await vote(late, round, PAT)
  const { ballots } = (await reveal(team, round, 1)).body.round

  expect(welcome.round).toMatchObject({ id: round.id, stage: 'voting', roster: 0, missing: 1 })
  expect(ballots).toMatchObject([{ by: 'Lee' }])
})

test('the second ballot is sealed too, and wants a reason', async () => {
  const tab = await tabOf(team.viewer)
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  await reveal(team, round, 1)
  const second = (await team.facilitator.ask('POST', `rounds/${round.id}/second`)).body.round
  const bare = await vote(team.editor, round, { first: PAT.first }, 2)
  await vote(team.editor, round, { ...PAT, why: 'the reveal convinced me' }, 2)

  expect(second).toMatchObject({ stage: 'voting', turn: 2, submitted: 0 })
  expect(bare).toMatchObject({ code: 'bad_field' })
  expect((await team.viewer.ask('GET', 'rounds/current')).body.round).toMatchObject({ turn: 1, submitted: 1 })
  expect(tab.heard()).not.toContain('convinced')
  expect((await reveal(team, round, 2)).body.round.ballots).toHaveLength(2)
})

test('a finished round leaves both votes, the answer, the shift and the dissent', async () => {
  const more = await aGuest(server.http, team.board, team.secrets.participant, 'Lee')
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  await vote(team.participant, round, PAT)
  await vote(more, round, PAT)
  await reveal(team, round, 1)
  await team.facilitator.ask('POST', `rounds/${round.id}/second`)
  await vote(team.editor, round, { ...EDA, why: 'held' }, 2)
  await vote(team.participant, round, { ...EDA, why: 'changed' }, 2)
  await vote(more, round, { ...PAT, why: 'held too' }, 2)
  await reveal(team, round, 2)
  await team.facilitator.ask('POST', `rounds/${round.id}/finish`)
  const [record] = (await team.viewer.ask('GET', 'rounds')).body.rounds

  expect(record).toMatchObject({
    mode: 'named',
    digest: round.digest,
    forecast: expect.stringMatching(/^{.*}$/),
  })
  expect(sha256(`${record.forecast}\n${record.salt}`)).toBe(record.digest)
  expect(record.startedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(record.ballots.map((turn: unknown[]) => turn.length)).toEqual([3, 3])
  expect(record.shift).toHaveLength(3)
  expect(record.shift).toContainEqual({ from: PAT.first, to: EDA.first, count: 1 })
  expect(record.dissent).toEqual([{ by: 'Lee', first: PAT.first, multiple: 'above 100', why: 'held too' }])
})

test('one round at a time; a retry of its start is harmless', async () => {
  const id = 'R'.repeat(22)
  const first = await team.facilitator.ask('POST', 'rounds', { id, mode: 'named' })
  const retry = await team.facilitator.ask('POST', 'rounds', { id, mode: 'named' })
  const other = await team.facilitator.ask('POST', 'rounds', { mode: 'named' })
  const [one, two] = [
    await reveal(team, { id }, 1),
    await team.facilitator.ask('POST', `rounds/${id}/finish`),
  ]

  expect([first.status, retry.status, other.code]).toEqual([201, 200, 'round_open'])
  expect([one.status, two.status]).toEqual([200, 200])
  expect(await team.facilitator.ask('DELETE', `rounds/${id}`)).toMatchObject({ code: 'already_revealed' })
  expect((await start(team, 'anonymous')).stage).toBe('voting')
})

test('a round begun by mistake is cancelled without trace', async () => {
  const tab = await tabOf(team.participant)
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  await team.facilitator.ask('DELETE', `rounds/${round.id}`)

  expect(await tab.event(({ type, round }) => type === 'round' && round === null)).toBeDefined()
  expect(ballotColumn(server, team, 'ballot')).toEqual([])
})

test('only who has not voted is nudged', async () => {
  const [eda, pat] = [await tabOf(team.editor), await tabOf(team.participant)]
  const round = await start(team, 'anonymous')
  await vote(team.editor, round, EDA)
  const { body } = await team.facilitator.ask('POST', `rounds/${round.id}/nudge`)
  await pat.event(({ type }) => type === 'nudge')

  expect(body).toEqual({ missing: 1 })
  expect(eda.events().filter(({ type }) => type === 'nudge')).toEqual([])
})

test.each<[what: string, body: object, message: string]>([
  ['no turn', { ballot: {} }, '"turn"'],
  ['a third turn', { turn: 3, ballot: {} }, '"turn" must be one of 1, 2'],
  ['3×', { turn: 1, ballot: { multiple: 3 } }, '"multiple" must be one of 2, 5, 10'],
  ['certainty', { turn: 1, ballot: { surePercent: 100 } }, '"surePercent" must be one of 50, 70, 90'],
  ['a place without a kind', { turn: 1, ballot: { first: 'db' } }, '"first" must be one of'],
  ['an essay', { turn: 1, ballot: { why: 'x'.repeat(281) } }, '"why" must be a text of 1 to 280 characters'],
  ['four risks', { turn: 1, ballot: { risks: Array(4).fill({}) } }, '"risks'],
])('a ballot with %s is refused by name of the field', async (_what, body, message) => {
  const round = await start(team, 'named')
  const answer = await team.editor.ask('PUT', `rounds/${round.id}/ballot`, body)

  expect(answer).toMatchObject({ status: 400, code: 'bad_field' })
  expect(answer.body.error.message).toContain(message)
})
