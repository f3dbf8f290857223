import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient, type Client } from './a-client.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'
import { until } from './until.ts'

// `npm run test:reliability -- offline` stays away for hours.
const IS_LONG = process.env.MODE === 'reliability'
const OWN = IS_LONG ? 20_000 : 400
const OTHERS = IS_LONG ? 50_000 : 1_000
/** As many edits as one socket may make at once. */
const SITTING = 4_000
const MINUTES = 20 * 60_000

let server: TestServer

beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.remove())

/** Sets so many fields of its own, a few at a time, as hands do. */
async function work({ doc }: Client, name: string, from: number, to: number): Promise<void> {
  for (let edit = from; edit < to; edit++) {
    doc.getMap('fields').set(`${name}${edit}`, edit)
    if (edit % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}

test('[N2] hours of work offline meet hours of others’ work', { timeout: MINUTES }, async () => {
  const place = { http: server.http, ...(await aBoard(server.http)) }
  const alice = aClient(place)
  await alice.synced()
  alice.doc.getMap('fields').set('title', 'before')
  await alice.allSaved()
  alice.provider.disconnect()
  await work(alice, 'alice', 0, OWN)
  for (let from = 0; from < OTHERS; from += SITTING) {
    const bob = aClient(place)
    await bob.synced()
    await work(bob, 'bob', from, Math.min(from + SITTING, OTHERS))
    await bob.allSaved()
    bob.leave()
  }
  alice.provider.connect()
  await alice.synced()
  await alice.allSaved()
  const fields = alice.doc.getMap('fields')
  await until(alice.doc, 'update', () => fields.size === OWN + OTHERS + 1)
  const reader = aClient(place)
  await reader.synced()

  expect(reader.doc.getMap('fields').toJSON()).toEqual(fields.toJSON())
  expect(server.lines).toEqual([])
  for (const person of [alice, reader]) person.leave()
})
