import { createHash } from 'node:crypto'
import type { Guest, Team } from './a-guest.ts'
import type { TestServer } from './a-server.ts'
import { allRows, openSqlite, text } from './storage/sqlite.ts'

/** The board that is voted on, as a file: payments break first, at 7.25 times as much as today. */
export const SYSTEM = {
  format: 'hundredfold/1',
  title: 'Shop',
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'pay', entry: 'api', driver: 'traffic', perUnit: 40 }],
  components: [
    { id: 'api', kind: 'service' },
    { id: 'payments', kind: 'external', limits: [{ id: 'calls', kind: 'throughput', capacity: 290 }] },
  ],
  connections: [{ id: 'a', from: 'api', to: 'payments' }],
}

/** What Eda says: everything there is to say. The keys are in the order of the form. */
export const EDA = {
  first: { component: 'orders-db-7d1e' },
  multiple: 20,
  surePercent: 70,
  risks: [
    {
      on: { elsewhere: 'the DNS' },
      text: 'because one zone holds it then all is dark',
      category: 'shared-fate',
      impact: 3,
      probability: 2,
      detection: 'no',
    },
  ],
  why: 'one writer, Eda thinks',
}

/** What Pat says. */
export const PAT = {
  first: { elsewhere: 'the on-call rota' },
  multiple: 'above 100',
  risks: [],
  why: 'people, Pat thinks',
}

export interface Started {
  readonly id: string
}

export async function start(team: Team, mode: 'named' | 'anonymous', more = {}) {
  return (await team.facilitator.ask('POST', 'rounds', { mode, ...more })).body.round
}

export function reveal(team: Team, round: Started, turn: 1 | 2, missing = 0) {
  return team.facilitator.ask('POST', `rounds/${round.id}/reveal`, { turn, missing })
}

export function vote(guest: Guest, round: Started, ballot: object, turn = 1) {
  return guest.ask('PUT', `rounds/${round.id}/ballot`, { turn, ballot })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A column of all stored ballots of a board, looked at from outside. */
export function ballotColumn({ dataDir }: TestServer, { board }: Team, column: 'voter' | 'ballot'): string[] {
  const sqlite = openSqlite(`${dataDir}/hundredfold.db`)
  const rows = allRows(sqlite, `select ${column} from ballots where board = ?`, [board])
  return rows.map((row) => text(row, column))
}
