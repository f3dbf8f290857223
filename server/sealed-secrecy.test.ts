import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { aTeam, type Guest, type Tab, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'
import { ballotColumn, EDA, PAT, reveal, SYSTEM, start, vote } from './a-vote.ts'
import { ROUTES } from './api.ts'
import { ROLES } from './storage/role.ts'

const METRICS_TOKEN = 'a-token-of-metrics'
let server: TestServer
let team: Team
let tabs: Tab[]

beforeAll(async () => {
  server = await aServer({ metricsToken: METRICS_TOKEN })
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

/** Words that are in the votes and nowhere else. */
const TELLING = /orders-db-7d1e|the DNS|one zone|one writer|on-call|above 100|people, Pat/

const PATHS = ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes('*')).map(
  ({ path }) => path,
)

/** Everything that each role can see: what its tabs heard, and every address that answers a question. */
async function allThatIsSeen(round: { id: string }): Promise<string[]> {
  const [version] = (await team.viewer.ask('GET', 'versions')).body.versions
  const answers = ROLES.map(async (role) => {
    const ownBallot = role === 'editor' || role === 'participant' ? [] : [`rounds/${round.id}/ballot`]
    const texts = [...PATHS, `versions/${version.id}`, ...ownBallot].map(
      async (path) => (await team[role].ask('GET', path)).text,
    )
    return (await Promise.all(texts)).join('\n')
  })
  return [...tabs.map((tab) => tab.heard()), ...(await Promise.all(answers))]
}

/** What those see who watch the server. */
async function metrics(): Promise<string> {
  const headers = { Authorization: `Bearer ${METRICS_TOKEN}` }
  return (await fetch(`${server.http}/metrics`, { headers })).text()
}

test.each(['named', 'anonymous'] as const)(
  'nothing of a vote in a %s round is anywhere before its reveal',
  async (mode) => {
    for (const role of ROLES) await tabOf(team[role])
    await team.editor.ask('PUT', 'file', SYSTEM)
    const round = await start(team, mode)
    const votes = [await vote(team.editor, round, EDA), await vote(team.participant, round, PAT)]
    await tabOf(team.viewer)
    const before = [...(await allThatIsSeen(round)), await metrics()].join('\n')
    await reveal(team, round, 1)
    const { panel } = (await team.facilitator.ask('POST', `rounds/${round.id}/panel`)).body.round
    for (const tab of tabs) await tab.event(({ type, round }) => type === 'round' && round?.panel)
    const after = await allThatIsSeen(round)

    const forecast = JSON.stringify(panel.forecast) // as it stands inside of an answer
    expect(before).not.toMatch(TELLING)
    for (const word of [...votes.map(({ body }) => body.receipt), panel.salt, forecast]) {
      expect(before).not.toContain(word)
      for (const text of after) expect(text).toContain(word)
    }
    for (const tab of tabs) expect(tab.events().filter(({ type }) => type === 'reveal')).toHaveLength(1)
    for (const text of after) expect(text).toMatch(TELLING)
    expect(JSON.stringify(server.lines)).not.toMatch(TELLING)
  },
)

test('whoever only watches hears nothing of a round before its reveal', async () => {
  const tab = await tabOf(team.viewer)
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  expect((await team.viewer.ask('GET', 'rounds/current')).body.round).toBe(null)
  await reveal(team, round, 1)
  await tab.event(({ type }) => type === 'reveal')

  expect(tab.events().map(({ type }) => type)).toEqual(['welcome', 'reveal'])
})

test('while people vote everybody else learns how many have', async () => {
  const [tab] = [await tabOf(team.facilitator), await tabOf(team.editor), await tabOf(team.participant)]
  const round = await start(team, 'anonymous')
  await vote(team.editor, round, EDA)
  const event = await tab.event(({ type }) => type === 'ballots')

  expect(round).toMatchObject({ stage: 'voting', turn: 1, roster: 2, submitted: 0, missing: 2, ballots: [] })
  expect(event).toEqual({ type: 'ballots', round: round.id, submitted: 1, missing: 1 })
})

test('in a named round who facilitates learns whose ballot is awaited, and nobody else', async () => {
  const [fay, eda] = [await tabOf(team.facilitator), await tabOf(team.editor)]
  await tabOf(team.participant)
  const round = await start(team, 'named')
  await vote(team.editor, round, EDA)
  const isCounted = ({ type, submitted }: { type: string; submitted: number }) =>
    type === 'ballots' && submitted === 1

  expect((await fay.event(isCounted)).waitingFor).toEqual([{ id: team.participant.id, name: 'Pat' }])
  expect(Object.keys(await eda.event(isCounted))).toEqual(['type', 'round', 'submitted', 'missing'])
})

test('neither name nor id of an anonymous voter leaves', async () => {
  const heard = [await tabOf(team.facilitator), await tabOf(team.viewer)]
  const round = await start(team, 'anonymous')
  await vote(team.editor, round, EDA)
  await vote(team.participant, round, PAT)
  const revealed = (await reveal(team, round, 1)).body.round
  await team.facilitator.ask('POST', `rounds/${round.id}/second`)
  await vote(team.editor, round, { ...PAT, why: 'convinced' }, 2)
  await reveal(team, round, 2)
  const finished = (await team.facilitator.ask('POST', `rounds/${round.id}/finish`)).body.round
  const records = (await team.viewer.ask('GET', 'rounds')).body.rounds
  const events = heard.flatMap((tab) =>
    tab.events().filter(({ type }) => type !== 'welcome' && type !== 'activity'),
  )

  expect(finished.ballots).toHaveLength(3)
  for (const shown of [revealed, finished, records, events]) {
    expect(JSON.stringify(shown)).not.toMatch(
      new RegExp(`${team.editor.id}|${team.participant.id}|"Eda"|"Pat"`),
    )
  }
  expect(ballotColumn(server, team, 'voter').join()).not.toMatch(
    new RegExp(`${team.editor.id}|${team.participant.id}`),
  )
})

test('no pointer and no selection leaves while a round is sealed', async () => {
  const [eda, pat] = [await tabOf(team.editor), await tabOf(team.participant)]
  const awareness = new Awareness(new Y.Doc())
  const point = (selection: string) => {
    awareness.setLocalState({ pointer: { x: 1, y: 1 }, selection: [selection] })
    const states = encodeAwarenessUpdate(awareness, [awareness.clientID])
    // every message here is short of 16,384 bytes, so its length takes one or two bytes
    const length = states.length < 128 ? [states.length] : [(states.length % 128) + 128, states.length >> 7]
    eda.send(1, ...length, ...states)
  }
  pat.send(0, 0, 1, 0)
  point('before')
  const has = (words: string) => (frame: Uint8Array) => Buffer.from(frame).includes(words)
  await pat.frame(has('before'))
  const from = pat.frames.length
  const round = await start(team, 'named')
  point('during')
  await vote(team.editor, round, EDA)
  await pat.event(({ type }) => type === 'ballots')
  const during = pat.frames.slice(from).map((frame) => Buffer.from(frame).toString())
  const late = await tabOf(team.facilitator)
  late.send(3)

  expect(during.join()).not.toMatch(/pointer|selection|before|during/)
  expect(late.heard()).not.toMatch(/pointer|selection|before|during/)
  await reveal(team, round, 1, 1)
  await pat.frame(has('during'))
})
