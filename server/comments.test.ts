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

const on = { component: 'orders-db' }
const say = (text: string, more = {}) => team.participant.ask('POST', 'comments', { text, on, ...more })

test('a comment reaches everybody with the author the server knows', async () => {
  const tab = await team.viewer.tab()
  const { status, body } = await say('  Who owns this?  ', { author: { id: 'x', name: 'Somebody else' } })

  expect(status).toBe(201)
  expect(body.comment).toMatchObject({
    text: 'Who owns this?',
    on,
    author: { id: team.participant.id, name: 'Pat' },
    resolvedAt: null,
  })
  expect((await tab.event(({ type }) => type === 'comment')).comment).toEqual(body.comment)
})

test.each([
  [{ component: 'orders-db' }],
  [{ connection: 'web-to-db' }],
  [{ domain: 'seoul' }],
  [{ point: { x: -12.5, y: 40 } }],
])('a thread is pinned to %j', async (place) => {
  await say('Here', { on: place })

  expect((await team.editor.ask('GET', 'comments')).body.comments[0].on).toEqual(place)
})

test('replies make a thread, and resolving any of it resolves the thread', async () => {
  const { comment } = (await say('Who owns this?')).body
  const reply = (await team.editor.ask('POST', `comments/${comment.id}/replies`, { text: 'I do' })).body
    .comment
  const nested = (await say2(reply.id)).body.comment
  const resolved = await team.editor.ask('POST', `comments/${reply.id}/resolve`)
  const again = await team.editor.ask('POST', `comments/${reply.id}/resolve`)
  const reopened = await team.participant.ask('POST', `comments/${comment.id}/reopen`)

  expect([reply.thread, nested.thread, reply.on]).toEqual([comment.id, comment.id, null])
  expect(resolved.body.comment).toMatchObject({ id: comment.id, resolvedBy: team.editor.id })
  expect(again.body).toEqual(resolved.body)
  expect(reopened.body.comment).toMatchObject({ resolvedAt: null, resolvedBy: null })
})

const say2 = (id: string) => team.participant.ask('POST', `comments/${id}/replies`, { text: 'Thanks' })

test('a comment sent twice is said once', async () => {
  const id = 'C'.repeat(22)
  const [one, two] = [await say('Who owns this?', { id }), await say('Who owns this?', { id })]
  const taken = await team.editor.ask('POST', 'comments', { id, text: 'Mine', on })

  expect([one.status, two.status, taken.code]).toEqual([201, 200, 'id_taken'])
  expect((await team.editor.ask('GET', 'comments')).body.comments).toEqual([one.body.comment])
})

test('one edits and deletes one’s own words, and nobody else’s', async () => {
  const { comment } = (await say('Who owns thsi?')).body
  const path = `comments/${comment.id}`
  const stranger = await team.editor.ask('PATCH', path, { text: 'I own it' })
  const edited = await team.participant.ask('PATCH', path, { text: 'Who owns this?' })
  const notTheirs = await team.editor.ask('DELETE', path)
  const deleted = await team.participant.ask('DELETE', path)

  expect([stranger.code, notTheirs.code]).toEqual(['not_yours', 'not_yours'])
  expect(edited.body.comment).toMatchObject({ text: 'Who owns this?', editedAt: expect.any(Number) })
  expect(deleted.body.comment).toMatchObject({ text: '', deletedAt: expect.any(Number) })
  expect(await team.participant.ask('PATCH', path, { text: 'Back' })).toMatchObject({
    code: 'comment_deleted',
  })
})

test('a facilitator may take away what somebody else said', async () => {
  const { comment } = (await say('Something unkind')).body

  expect((await team.facilitator.ask('DELETE', `comments/${comment.id}`)).body.comment.text).toBe('')
})

test('people are mentioned by id', async () => {
  const { comment } = (await say('@Eda look', { mentions: [team.editor.id] })).body

  expect(comment.mentions).toEqual([team.editor.id])
})

test('long discussions are read page by page', async () => {
  for (let i = 1; i <= 5; i++) await say(`number ${i}`)
  const read = async (query: string) =>
    (await team.editor.ask('GET', `comments?${query}`)).body.comments.map(
      ({ text }: { text: string }) => text,
    )

  expect(await read('limit=2')).toEqual(['number 1', 'number 2'])
  expect(await read('limit=2&after=2')).toEqual(['number 3', 'number 4'])
  expect(await read('after=4')).toEqual(['number 5'])
})

test('nobody votes by comment while a round is sealed', async () => {
  await say('Before')
  await team.facilitator.ask('POST', 'rounds', { mode: 'anonymous' })

  expect(await say('It is the database')).toMatchObject({ status: 409, code: 'sealed' })
})

test.each([
  [{ on }, '"text"'],
  [{ text: '   ', on }, '"text" must be a text of 1 to 4000 characters'],
  [{ text: 'x'.repeat(4001), on }, '"text" must be a text of 1 to 4000 characters'],
  [{ text: 'Hi' }, '"on"'],
  [{ text: 'Hi', on: { component: 'a', domain: 'b' } }, '"on" must be one of'],
  [{ text: 'Hi', on: { point: { x: 'a', y: 1 } } }, '"on'],
  [{ text: 'Hi', on, mentions: ['Eda'] }, '"mentions.0" must be an id'],
])('a comment of %j is refused by name of the field', async (body, message) => {
  const answer = await team.editor.ask('POST', 'comments', body)

  expect(answer).toMatchObject({ status: 400, code: 'bad_field' })
  expect(answer.body.error.message).toContain(message)
})

test('who did what is kept, newest first, and read page by page', async () => {
  const { comment } = (await say('Who owns this?')).body
  await team.editor.ask('POST', `comments/${comment.id}/resolve`)
  const { activity } = (await team.editor.ask('GET', 'activity?limit=3')).body
  const older = (await team.editor.ask('GET', `activity?before=${activity[2].number}&limit=200`)).body
    .activity

  expect(
    activity.map((one: { what: string; person: { name: string } }) => [one.person.name, one.what]),
  ).toEqual([
    ['Eda', 'thread resolved'],
    ['Pat', 'commented'],
    ['Vic', 'joined'],
  ])
  expect(older.at(-1)).toMatchObject({ number: 1, what: 'board made' })
  expect(JSON.stringify([activity, older])).not.toContain('Who owns this?')
})
