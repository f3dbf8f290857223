import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aTeam, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'

let server: TestServer
let team: Team

beforeAll(async () => {
  server = await aServer()
})
beforeEach(async () => {
  team = await aTeam(server.http)
})
afterAll(() => server.remove())

const names = (queue: { person: { name: string } }[]) => queue.map(({ person }) => person.name)

test('people speak in the order in which they asked to', async () => {
  const tab = await team.viewer.tab()
  await team.participant.ask('PUT', 'queue')
  await team.editor.ask('PUT', 'queue')
  const again = await team.participant.ask('PUT', 'queue')
  const spoken = await team.facilitator.ask('DELETE', `queue/${team.participant.id}`)
  const left = await team.editor.ask('DELETE', 'queue')

  expect(names(again.body.queue)).toEqual(['Pat', 'Eda'])
  expect([names(spoken.body.queue), left.body.queue]).toEqual([['Eda'], []])
  const both = await tab.event(({ type, queue }) => type === 'queue' && queue.length === 2)
  expect(names(both.queue)).toEqual(['Pat', 'Eda'])
})

test('a digression is parked once and taken up later', async () => {
  const tab = await team.viewer.tab()
  const matter = { id: 'M'.repeat(22), text: 'Who pays for the second region?' }
  await team.participant.ask('POST', 'park', matter)
  const { parked } = (await team.participant.ask('POST', 'park', matter)).body
  const after = (await team.facilitator.ask('DELETE', `park/${matter.id}`)).body.parked

  expect(parked).toMatchObject([{ ...matter, author: { name: 'Pat' } }])
  expect(after).toEqual([])
  expect((await tab.event(({ type }) => type === 'park')).parked).toEqual(parked)
})

test('nothing is parked while a round is sealed', async () => {
  await team.facilitator.ask('POST', 'rounds', { mode: 'named' })

  expect(await team.participant.ask('POST', 'park', { text: 'The database!' })).toMatchObject({
    code: 'sealed',
  })
})
