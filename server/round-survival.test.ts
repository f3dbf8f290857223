import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aTeam, type Guest } from './a-guest.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aDataDir } from './a-server.ts'

vi.setConfig({ testTimeout: 120_000 }) // processes start and end, and a busy machine is slow

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

/** The same person after the server came back on another port. */
function moved(guest: Guest, from: string, to: string) {
  return {
    async ask(method: string, path: string, body?: object) {
      const response = await fetch(`${to}/api/boards/${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', Origin: to, Cookie: guest.cookie },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      expect(from).not.toBe(to)
      return { text, body: JSON.parse(text) }
    },
  }
}

test('a kill between vote and reveal loses no ballot and shows none', async () => {
  const before = server.http
  const team = await aTeam(before)
  const { round } = (await team.facilitator.ask('POST', 'rounds', { mode: 'anonymous' })).body
  const ballot = { first: { component: 'orders-db-7d1e' }, multiple: 20, risks: [] }
  const { receipt } = (await team.editor.ask('PUT', `rounds/${round.id}/ballot`, { turn: 1, ballot })).body
  server.child.kill('SIGKILL')
  await server.ended
  server = await aProcess(dataDir)
  const facilitator = moved(team.facilitator, before, server.http)
  const editor = moved(team.editor, before, server.http)
  const path = `${team.board}/rounds`
  const sealed = await facilitator.ask('GET', `${path}/current`)
  const own = await editor.ask('GET', `${path}/${round.id}/ballot`)
  const revealed = await facilitator.ask('POST', `${path}/${round.id}/reveal`, { turn: 1 })

  expect(sealed.body.round).toMatchObject({ id: round.id, stage: 'voting', submitted: 1, ballots: [] })
  expect(sealed.text).not.toContain('orders-db-7d1e')
  expect(own.body.ballots).toEqual([{ turn: 1, ballot, receipt }])
  expect(revealed.body.round.ballots).toMatchObject([{ ballot, receipt }])
})
