import { rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient, type Client, type Place } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aDataDir, aServer } from './a-server.ts'

// `npm run test:reliability -- faults` goes on for minutes.
const IS_LONG = process.env.MODE === 'reliability'
const FAULTS = IS_LONG ? 80 : 8
const CROWD = IS_LONG ? 999 : 60
const UNKNOWN_BOARDS = IS_LONG ? 5_000 : 200
const MINUTES = 20 * 60_000

let dataDir: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = aDataDir()
  server = await aProcess(dataDir)
})
afterEach(async () => {
  server.child.kill('SIGKILL')
  await server.ended
  rmSync(dataDir, { recursive: true })
})

async function killAndRestart(): Promise<void> {
  const { port } = new URL(server.http)
  server.child.kill('SIGKILL')
  await server.ended
  server = await aProcess(dataDir, port)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** A wire between clients and the server that a test may cut. Cut, it neither carries nor accepts anything. */
async function aWire(to: () => string) {
  const open = new Set<Socket>()
  let isCut = false
  const wire: Server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(new URL(to()).port), '127.0.0.1')
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.pipe(into)
      from.on('error', () => {})
      from.on('close', () => {
        open.delete(from)
        into.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve))
  const address = wire.address()
  const reset = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    http: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    reset,
    stall: () => {
      for (const socket of open) socket.pause()
    },
    flow: () => {
      for (const socket of open) socket.resume()
    },
    cut: () => {
      isCut = true
      reset()
    },
    heal: () => {
      isCut = false
    },
    close: () => {
      reset()
      wire.close()
    },
  }
}

/** The fields as somebody finds them who was never there before. */
async function readBy(place: Place): Promise<Record<string, unknown>> {
  const reader = aClient(place)
  await reader.synced()
  const fields = reader.doc.getMap('fields').toJSON()
  reader.leave()
  return fields
}

test('[N1] edits meet again after resets, stalls, partitions and kills', { timeout: MINUTES }, async () => {
  const board = await aBoard(server.http)
  const wire = await aWire(() => server.http)
  const people: Client[] = ['ana', 'ben', 'cem'].map(() => aClient({ ...board, http: wire.http }))
  await Promise.all(people.map((person) => person.synced()))
  let written = 0
  const hands = setInterval(() => {
    const person = people[written % people.length]
    person?.doc.getMap('fields').set(`f${written}`, written)
    written += 1
  }, 5)
  for (let fault = 0; fault < FAULTS; fault++) {
    if (fault % 4 === 0) wire.reset()
    if (fault % 4 === 1) wire.stall()
    if (fault % 4 === 2) wire.cut()
    if (fault % 4 === 3) await killAndRestart()
    await pause(300)
    wire.flow()
    wire.heal()
    await pause(200)
  }
  clearInterval(hands)
  await Promise.all(people.map((person) => person.allSaved()))
  const expected = Object.fromEntries(Array.from({ length: written }, (_, number) => [`f${number}`, number]))
  for (const { doc } of people) {
    await expect.poll(() => doc.getMap('fields').size, { timeout: 60_000 }).toBe(written)
    expect(doc.getMap('fields').toJSON()).toEqual(expected)
  }
  for (const person of people) person.leave()

  expect(await readBy({ ...board, http: server.http })).toMatchObject(expected)
  wire.close()
})

test('[S2] a crowd finds its boards whole after a restart', { timeout: MINUTES }, async () => {
  const places: Place[] = []
  for (let number = 0; number < 3; number++) {
    const place = { http: server.http, ...(await aBoard(server.http)) }
    const writer = aClient(place)
    await writer.synced()
    writer.doc.getText('note').insert(0, 'a long note '.repeat(1_000))
    await writer.allSaved()
    writer.leave()
    places.push(place)
  }
  const crowd = places.flatMap((place) => Array.from({ length: CROWD / 3 }, () => aClient(place)))
  await Promise.all(crowd.map((person) => person.synced()))
  const left = Promise.all(
    crowd.map(({ provider }) => new Promise((resolve) => provider.once('connection-close', resolve))),
  )
  await killAndRestart()
  await left
  const late = places.flatMap((place) => Array.from({ length: 10 }, () => aClient(place)))
  const everybody = [...crowd, ...late]
  await expect
    .poll(() => everybody.every(({ provider }) => provider.synced), { timeout: 10 * 60_000 })
    .toBe(true)

  expect(new Set(everybody.map(({ doc }) => doc.getText('note').length))).toEqual(new Set([12_000]))
  for (const person of everybody) person.leave()
})

test('[S3] asking for boards that are not opens none', { timeout: MINUTES }, async () => {
  const metricsToken = 'a-token-for-the-test'
  const here = await aServer({ metricsToken })
  const { secret } = await aBoard(here.http)
  const codes = new Set<number>()
  for (let number = 0; number < UNKNOWN_BOARDS; number++) {
    const name = `unknown${number}`.padEnd(22, 'x')
    const url = `${here.http.replace('http', 'ws')}/sync/${name}?v=1`
    codes.add(await (await aRawSocket(url, { Authorization: `Bearer ${secret}` })).closed)
  }
  const answer = await fetch(`${here.http}/metrics`, { headers: { Authorization: `Bearer ${metricsToken}` } })

  expect(await answer.text()).toContain('hundredfold_open_boards 0\n')
  expect([...codes]).toEqual([4404])
  await here.remove()
})
