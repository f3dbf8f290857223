import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aTeam, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'
import { EDA, reveal, start, vote } from './a-vote.ts'
import { begun, extended, inPhase } from './workshop.ts'

let server: TestServer
let team: Team

beforeAll(async () => {
  server = await aServer()
})
beforeEach(async () => {
  team = await aTeam(server.http)
})
afterAll(() => server.remove())

const phase = (id: string, minutes: number) => ({
  id,
  name: id.toUpperCase(),
  minutes,
  participantsMayEdit: false,
  isSealed: false,
})
const phases = [phase('frame', 3), phase('map', 8)]
const isNamed = ({ name }: { name: string | null }) => name !== null
const command = (word: string, revision: number, more = {}) =>
  team.facilitator.ask('POST', `workshop/${word}`, { revision, ...more })

test('a phase begins with its whole time', () => {
  const state = begun(phases, 1000)

  expect(state).toMatchObject({ index: 0, startedAt: 1000, phaseStartedAt: 1000, endsAt: 1000 + 180_000 })
  expect(inPhase(state, 1, 5000)).toMatchObject({ index: 1, startedAt: 1000, endsAt: 5000 + 480_000 })
  expect([inPhase(state, 2, 5000), inPhase(state, -1, 5000)]).toEqual([null, null])
})

test.each([
  ['time is left', 10_000, 180_000 + 60_000 + 1000],
  ['time is over', 500_000, 500_000 + 60_000],
])('a minute more counts from the end, or from now when %s', (_when, now, endsAt) => {
  expect(extended(begun(phases, 1000), 1, now).endsAt).toBe(endsAt)
})

test('everybody hears of a phase, with the clock it is meant by', async () => {
  const tab = await team.viewer.tab()
  const { body } = await command('start', 0, { phases })
  const event = await tab.event(({ type }) => type === 'workshop')

  expect(body.workshop).toMatchObject({ revision: 1, state: { phases, index: 0 }, canUndo: true })
  expect(event).toEqual({ type: 'workshop', ...body })
  expect(event.workshop.state.endsAt - event.now).toBe(180_000)
})

test('whoever comes later is told where the workshop stands', async () => {
  const { workshop } = (await command('start', 0, { phases })).body
  const [welcome] = (await team.participant.tab()).events()

  expect(welcome).toMatchObject({ type: 'welcome', role: 'participant', workshop, round: null })
})

test('two facilitators who press next at once go one phase on', async () => {
  await command('start', 0, { phases: [...phases, phase('tag', 4)] })
  const [one, two] = await Promise.all([command('next', 1), command('next', 1)])

  expect([one.status, two.status].sort()).toEqual([200, 409])
  expect([one.code, two.code]).toContain('changed_meanwhile')
  expect((await team.viewer.ask('GET', 'workshop')).body.workshop.state.index).toBe(1)
})

test('the last change is undone with the time as it was, once', async () => {
  const before = (await command('start', 0, { phases })).body.workshop.state
  await command('next', 1)
  const undone = (await command('undo', 2)).body.workshop

  expect(undone).toEqual({ revision: 3, state: before, canUndo: false })
  expect(await command('undo', 3)).toMatchObject({ status: 409, code: 'nothing_to_undo' })
})

test('what is locked or hidden stays so through the phases', async () => {
  await command('start', 0, { phases })
  await command('lock', 1)
  await command('hide-cursors', 2)
  const { state } = (await command('next', 3)).body.workshop
  await command('unlock', 4)
  const shown = (await command('show-cursors', 5)).body.workshop.state

  expect(state).toMatchObject({ index: 1, isMapLocked: true, areCursorsHidden: true })
  expect(shown).toMatchObject({ index: 1, isMapLocked: false, areCursorsHidden: false })
})

test('hidden pointers reach no page, those of the facilitator do', async () => {
  const watching = await team.viewer.tab()
  watching.send(0, 0, 1, 0)
  const [pat, fay] = [await team.participant.tab(), await team.facilitator.tab()]
  await command('start', 0, { phases })
  await command('hide-cursors', 1)
  const point = (tab: typeof pat, client: number, clock: number, x: number) => {
    const state = Buffer.from(JSON.stringify({ pointer: { x, y: 0 }, selection: [`box-${x}`] }))
    tab.send(1, state.length + 4, 1, client, clock, state.length, ...state)
  }
  point(pat, 7, 1, 4711)
  point(fay, 8, 1, 1234)
  await watching.frame((frame) => Buffer.from(frame).includes('box-4711'))
  await watching.frame((frame) => Buffer.from(frame).includes('"x":1234'))
  const before = watching.heard()
  await command('show-cursors', 2)
  await watching.frame((frame) => Buffer.from(frame).includes('"x":4711'))

  expect(before).not.toContain('"x":4711')
})

test('a workshop stopped by mistake goes on', async () => {
  const before = (await command('start', 0, { phases })).body.workshop.state
  expect((await command('stop', 1)).body.workshop.state).toBe(null)

  expect((await command('undo', 2)).body.workshop.state).toEqual(before)
})

test('each phase leaves the board as it was at its end', async () => {
  const tab = await team.participant.tab()
  const kept = (name: string) =>
    tab.event(({ type, version }) => type === 'version made' && version.name === name)
  const shop = { format: 'hundredfold/1', title: 'Framed', components: [{ id: 'api' }] }
  await command('start', 0, { phases })
  await team.editor.ask('PUT', 'file', shop)
  await command('extend', 1, { minutes: 1 })
  await command('next', 2)
  const { version } = await kept('FRAME')
  await team.editor.ask('PUT', 'file', { ...shop, title: 'Mapped' })
  await command('stop', 3)
  const { version: last } = await kept('MAP')

  const titles = [version, last].map(
    async ({ id }) => (await team.viewer.ask('GET', `versions/${id}`)).body.title,
  )
  expect(await Promise.all(titles)).toEqual(['Framed', 'Mapped'])
  expect(version.author).toEqual({ id: team.facilitator.id, name: 'Fay' })
  expect((await team.viewer.ask('GET', 'versions')).body.versions.filter(isNamed)).toHaveLength(2)
})

test('the version of a phase holds what its round left', async () => {
  const tab = await team.viewer.tab()
  await command('start', 0, { phases })
  const round = await start(team, 'anonymous')
  await vote(team.editor, round, EDA)
  await reveal(team, round, 1)
  await team.facilitator.ask('POST', `rounds/${round.id}/finish`)
  await command('next', 1)
  const { version } = await tab.event(({ type }) => type === 'version made')
  const file = await team.viewer.ask('GET', `versions/${version.id}`)

  expect(file.body.rounds).toMatchObject([
    { id: `round-${round.id}`, digest: round.digest, ballots: [[{ ballot: EDA }]] },
  ])
  expect(file.text).not.toMatch(new RegExp(`${team.editor.id}|Eda"`))
})

test.each([
  ['next', {}, 'no_workshop'],
  ['extend', { minutes: 1 }, 'no_workshop'],
  ['stop', {}, 'no_workshop'],
  ['undo', {}, 'nothing_to_undo'],
  ['start', { phases: [] }, 'bad_field'],
])('%s without a workshop says %j', async (word, more, code) => {
  expect(await command(word, 0, more)).toMatchObject({ code })
})

test('there is no phase before the first and none after the last', async () => {
  await command('start', 0, { phases })
  expect(await command('back', 1)).toMatchObject({ status: 409, code: 'no_such_phase' })
  await command('next', 1)

  expect(await command('next', 2)).toMatchObject({ status: 409, code: 'no_such_phase' })
})

test('deciding ends only once every decision has somebody to hold to it', async () => {
  const decide = { ...phase('decide', 6), needsOwners: true }
  const shop = (decision: object) => ({
    format: 'hundredfold/1',
    decisions: [{ id: 'd', title: 'Shard the orders', choice: 'mitigate', ...decision }],
  })
  await team.editor.ask('PUT', 'file', shop({ due: '2026-12-01', closesWhen: 'a load test' }))
  await command('start', 0, { phases: [decide, phase('close', 1)] })
  const refused = await command('next', 1)
  await team.editor.ask('PUT', 'file', shop({ owner: 'Eda', due: '2026-12-01', closesWhen: 'a load test' }))

  expect(refused).toMatchObject({ status: 409, code: 'decision_unsettled' })
  expect(refused.body.error.message).toContain('“Shard the orders”')
  expect((await command('next', 1)).body.workshop.state.index).toBe(1)
})

test('how the round will be held is told from the start', async () => {
  const { body } = await command('start', 0, { phases: [{ ...phase('ballot', 6), mode: 'anonymous' }] })

  expect(body.workshop.state.phases[0].mode).toBe('anonymous')
})

test('nobody takes over while the facilitator may come back', async () => {
  await command('start', 0, { phases })
  const tab = await team.facilitator.tab()
  await team.participant.tab()
  expect(await team.participant.ask('POST', 'take-over')).toMatchObject({ code: 'still_led' })
  tab.socket.close()

  expect(await team.participant.ask('POST', 'take-over')).toMatchObject({ status: 409, code: 'still_led' })
})

test('a workshop without a facilitator for a minute is taken over', async () => {
  await command('start', 0, { phases })
  const tab = await team.participant.tab()
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
  const taken = await team.participant.ask('POST', 'take-over')
  clock.mockRestore()
  await tab.event(({ type, role }) => type === 'role' && role === 'facilitator')

  expect(taken.body).toEqual({ role: 'facilitator' })
  expect((await team.participant.ask('POST', 'workshop/next', { revision: 1 })).status).toBe(200)
})
