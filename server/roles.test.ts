import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aTeam, type Guest, type Tab, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'
import { ROUTES } from './api.ts'
import { ROLES, type Role } from './storage/role.ts'

let server: TestServer
let team: Team

// a server each, since one address may not ask as much as this table does
beforeEach(async () => {
  server = await aServer()
  team = await aTeam(server.http)
})
afterEach(() => server.remove())

const ID = 'AAAAAAAAAAAAAAAAAAAAAA'

/** Who may do what, strongest last: F facilitator, E editor, P participant, V viewer. */
const COMMANDS: [command: string, whoMay: string][] = [
  ['GET file', 'FEPV'],
  ['PUT file', 'FEP'],
  ['GET versions', 'FEPV'],
  ['POST versions', 'FE'],
  ['GET versions/*', 'FEPV'],
  ['PATCH versions/*', 'FE'],
  ['POST versions/*/restore', 'FEP'],
  ['GET people', 'FEPV'],
  ['GET comments', 'FEPV'],
  ['GET workshop', 'FEPV'],
  ['GET rounds', 'FEPV'],
  ['GET rounds/current', 'FEPV'],
  ['POST comments', 'FEP'],
  ['POST comments/*/replies', 'FEP'],
  ['PATCH comments/*', 'FEP'],
  ['DELETE comments/*', 'FEP'],
  ['POST comments/*/resolve', 'FEP'],
  ['POST comments/*/reopen', 'FEP'],
  ['PUT rounds/*/ballot', 'FEP'],
  ['GET rounds/*/ballot', 'FEP'],
  ['GET queue', 'FEPV'],
  ['PUT queue', 'FEP'],
  ['DELETE queue', 'FEP'],
  ['DELETE queue/*', 'F'],
  ['GET park', 'FEPV'],
  ['POST park', 'FEP'],
  ['DELETE park/*', 'F'],
  ['GET activity', 'FE'],
  ['GET links', 'FE'],
  ['POST links', 'FE'],
  ['PATCH links/*', 'F'],
  ['DELETE links/*', 'F'],
  ['PUT people/*/role', 'F'],
  ['POST take-over', 'FEP'],
  ['POST come-here', 'F'],
  ['POST workshop/start', 'F'],
  ['POST workshop/next', 'F'],
  ['POST workshop/back', 'F'],
  ['POST workshop/extend', 'F'],
  ['POST workshop/lock', 'F'],
  ['POST workshop/unlock', 'F'],
  ['POST workshop/hide-cursors', 'F'],
  ['POST workshop/show-cursors', 'F'],
  ['POST workshop/stop', 'F'],
  ['POST workshop/undo', 'F'],
  ['POST rounds', 'F'],
  ['POST rounds/*/reveal', 'F'],
  ['POST rounds/*/panel', 'F'],
  ['POST rounds/*/second', 'F'],
  ['POST rounds/*/extend', 'F'],
  ['POST rounds/*/nudge', 'F'],
  ['POST rounds/*/finish', 'F'],
  ['DELETE rounds/*', 'F'],
  ['DELETE ', 'F'],
]

test.each(COMMANDS)('%s is for %s alone', async (command, whoMay) => {
  const [method = '', path = ''] = command.split(' ')
  for (const role of [...ROLES].reverse()) {
    const { code } = await team[role].ask(method, path.replace('*', ID))
    expect([role, code === 'role_too_weak']).toEqual([role, !whoMay.includes(role[0]?.toUpperCase() ?? '')])
  }
})

test('every command is in the table above', () => {
  expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    COMMANDS.map(([command]) => command).sort(),
  )
})

test('another site commands nothing', async () => {
  for (const { method, path } of ROUTES) {
    if (method === 'GET') continue
    const headers = { Origin: 'https://evil.example' }
    const answer = await team.facilitator.ask(method, path.replace('*', ID), {}, headers)
    expect([path, answer.code]).toEqual([path, 'foreign_origin'])
  }
})

test('no header that skips a middleware opens a command', async () => {
  const skipping = { 'X-Middleware-Subrequest': Array(5).fill('middleware').join(':') }
  for (const { method, path } of ROUTES) {
    const url = `${server.http}/api/boards/${team.board}/${path.replace('*', ID)}`.replace(/\/$/, '')
    const answer = await fetch(url, { method, headers: { ...skipping, Origin: server.http } })
    expect([path, answer.status]).toEqual([path, 403])
  }
})

const PHASES = {
  open: { participantsMayEdit: true, isSealed: false },
  guided: { participantsMayEdit: false, isSealed: false },
  sealed: { participantsMayEdit: true, isSealed: true },
}

/** What becomes of an edit: taken in, held until edits are allowed again, or the end of the socket. */
type Outcome = 'saved' | 'held' | 4403
const EDITS: [
  phase: 'none' | keyof typeof PHASES | 'locked' | 'round' | 'open round',
  outcomes: Record<Role, Outcome>,
][] = [
  ['none', { facilitator: 'saved', editor: 'saved', participant: 4403, viewer: 4403 }],
  ['open', { facilitator: 'saved', editor: 'saved', participant: 'saved', viewer: 4403 }],
  ['guided', { facilitator: 'saved', editor: 'saved', participant: 4403, viewer: 4403 }],
  ['sealed', { facilitator: 'held', editor: 'held', participant: 'held', viewer: 4403 }],
  ['locked', { facilitator: 'saved', editor: 'held', participant: 'held', viewer: 4403 }],
  ['round', { facilitator: 'held', editor: 'held', participant: 4403, viewer: 4403 }],
  ['open round', { facilitator: 'saved', editor: 'saved', participant: 4403, viewer: 4403 }],
]

async function bring(phase: (typeof EDITS)[number][0]): Promise<void> {
  if (phase === 'none') return
  if (phase === 'round' || phase === 'open round') {
    await team.facilitator.ask('POST', 'rounds', { mode: 'named', allowsEditing: phase === 'open round' })
    return
  }
  const phases = [{ id: 'p', name: phase, minutes: 5, ...PHASES[phase === 'locked' ? 'open' : phase] }]
  await team.facilitator.ask('POST', 'workshop/start', { revision: 0, phases })
  if (phase === 'locked') await team.facilitator.ask('POST', 'workshop/lock', { revision: 1 })
}

/** One edit under a new client id, as an update or as the exchange after coming back. */
function anEdit(step: 1 | 2): number[] {
  const doc = new Y.Doc()
  doc.getMap('board').set('title', 'Checkout')
  const update = Y.encodeStateAsUpdate(doc)
  return [0, step, update.length, ...update]
}

const isSaved = (frame: Uint8Array) => frame[0] === 100
const SYNCED = Uint8Array.of(0, 1, 2, 0, 0)

/** Asks for the whole board after the edit, and looks what is there. */
async function outcomeOf(tab: Tab): Promise<Outcome | number> {
  tab.send(0, 0, 1, 0)
  const answered = tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0).then(() => 'answered' as const)
  const end = await Promise.race([tab.closed, answered])
  if (end !== 'answered') return end
  const saved = tab.frame(isSaved).then(() => 'saved' as const)
  return (await boardOf(team.viewer)) > 0 ? await saved : 'held'
}

/** Updates on the stored board, as somebody sees who only looks. */
async function boardOf(guest: Guest): Promise<number> {
  const tab = await guest.tab()
  tab.send(0, 0, 1, 0)
  await tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0)
  return tab.frames.filter((frame) => frame[0] === 0 && frame[1] === 2).length
}

describe.each(EDITS)('in phase "%s" edits of each role', (phase, outcomes) => {
  test.each(ROLES.flatMap((role) => [1, 2].map((step) => [role, step as 1 | 2] as const)))(
    'of %s by message %i end as the table says',
    async (role, step) => {
      await bring(phase)
      const tab = await team[role].tab()
      tab.send(...anEdit(step))

      expect(await outcomeOf(tab)).toBe(outcomes[role])
      expect(await boardOf(team.viewer)).toBe(outcomes[role] === 'saved' ? 1 : 0)
    },
  )
})

test('an edit held through a round comes in after it', async () => {
  const { body } = await team.facilitator.ask('POST', 'rounds', { mode: 'named' })
  const tab = await team.editor.tab()
  tab.send(...anEdit(2))
  tab.send(0, 0, 1, 0)
  await tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0)
  await team.facilitator.ask('POST', `rounds/${body.round.id}/reveal`, { turn: 1, missing: 1 })

  expect(await tab.closed).toBe(4500)
  expect(tab.frames.filter(isSaved)).toEqual([])
})

test('an edit held through a locked map comes in once it is unlocked', async () => {
  await bring('locked')
  const tab = await team.editor.tab()
  tab.send(...anEdit(2))
  tab.send(0, 0, 1, 0)
  await tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0)
  await team.facilitator.ask('POST', 'workshop/unlock', { revision: 2 })

  expect(await tab.closed).toBe(4500)
  expect(tab.frames.filter(isSaved)).toEqual([])
})

test('a participant whose phase went by while drawing keeps the work in hand', async () => {
  const phases = [
    { id: 'map', name: 'Map', minutes: 8, participantsMayEdit: true },
    { id: 'tag', name: 'Tag', minutes: 4 },
  ]
  await team.facilitator.ask('POST', 'workshop/start', { revision: 0, phases })
  const tab = await team.participant.tab()
  tab.send(0, 1, 2, 0, 0)
  await tab.frame(isSaved)
  await team.facilitator.ask('POST', 'workshop/next', { revision: 1 })
  tab.send(...anEdit(2))
  tab.send(0, 0, 1, 0)
  await tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0)
  await team.facilitator.ask('POST', 'workshop/back', { revision: 2 })

  expect(await tab.closed).toBe(4500)
  expect(tab.frames.filter(isSaved)).toHaveLength(1)
})

test('what a participant drew offline waits through the ballot', async () => {
  const phases = [
    { id: 'map', name: 'Map', minutes: 8, participantsMayEdit: true },
    { id: 'ballot', name: 'Ballot', minutes: 6, isSealed: true },
  ]
  await team.facilitator.ask('POST', 'workshop/start', { revision: 0, phases })
  await team.facilitator.ask('POST', 'workshop/next', { revision: 1 })
  const tab = await team.participant.tab()
  tab.send(...anEdit(2))
  tab.send(0, 0, 1, 0)
  await tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0)
  await team.facilitator.ask('POST', 'workshop/back', { revision: 2 })

  expect(await tab.closed).toBe(4500)
  expect(tab.frames.filter(isSaved)).toEqual([])
})

test.each([
  ['viewer', 403, 'role_too_weak'],
  ['participant', 403, 'may_not_edit'],
  ['editor', 200, undefined],
] as const)('a file from a %s ends with %i', async (role, status, code) => {
  const file = { format: 'hundredfold/1', components: [{ id: 'api' }] }

  expect(await team[role].ask('PUT', 'file', file)).toMatchObject({ status, code })
})

test('a file waits for the reveal as every edit does', async () => {
  await team.facilitator.ask('POST', 'rounds', { mode: 'named' })
  const file = { format: 'hundredfold/1', components: [{ id: 'api' }] }

  expect(await team.editor.ask('PUT', 'file', file)).toMatchObject({ status: 403, code: 'may_not_edit' })
})
