import type { Ballot, Round, RoundMode, RoundStorage, SealedForecast, Turn } from './round-storage.ts'
import {
  allRows,
  firstRow,
  inTransaction,
  integer,
  integerOrNull,
  json,
  type Row,
  run,
  type Sqlite,
  text,
  textOrNull,
} from './sqlite.ts'

export function sqliteRounds(sqlite: Sqlite): RoundStorage {
  return {
    start: async (round) => inTransaction(sqlite, () => start(sqlite, round)),
    one: async (board, id) => one(sqlite, board, id),
    async newest(board) {
      const sql = 'select * from rounds where board = ? order by started_at desc, rowid desc limit 1'
      const row = firstRow(sqlite, sql, [board])
      return row === null ? null : roundFrom(row)
    },
    async finished(board) {
      const sql = "select * from rounds where board = ? and stage = 'finished' order by started_at, rowid"
      return allRows(sqlite, sql, [board]).map(roundFrom)
    },
    advance: async (before, after) =>
      inTransaction(sqlite, () => {
        const now = one(sqlite, before.board, before.id)
        if (now === null || now.stage !== before.stage || now.turn !== before.turn) return false
        write(sqlite, after)
        return true
      }),
    finish: async (round, ballots) =>
      inTransaction(sqlite, () => {
        removeBallots(sqlite, round.board, round.id)
        for (const ballot of ballots) put(sqlite, round.board, round.id, ballot)
        write(sqlite, round)
      }),
    remove: async (board, id) =>
      inTransaction(sqlite, () => {
        removeBallots(sqlite, board, id)
        run(sqlite, 'delete from rounds where board = ? and id = ?', [board, id])
      }),
    cast: async (board, id, ballot) =>
      inTransaction(sqlite, () => {
        const round = one(sqlite, board, id)
        if (round?.stage !== 'voting' || round.turn !== ballot.turn) return false
        put(sqlite, board, id, ballot)
        return true
      }),
    async ballots(board, id) {
      const sql = 'select * from ballots where board = ? and round = ? order by turn, voter'
      return allRows(sqlite, sql, [board, id]).map(ballotFrom)
    },
  }
}

function start(sqlite: Sqlite, round: Round): boolean {
  const open = "select 1 from rounds where board = ? and (stage <> 'finished' or id = ?)"
  if (firstRow(sqlite, open, [round.board, round.id]) !== null) return false
  const { board, id, mode, allowsEditing, roster, stage, turn, startedAt, salt, panel } = round
  const columns =
    'board, id, mode, allows_editing, roster, stage, turn, started_at, salt, seq, forecast, digest'
  run(sqlite, `insert into rounds (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    board,
    id,
    mode,
    allowsEditing ? 1 : 0,
    JSON.stringify(roster),
    stage,
    turn,
    startedAt,
    salt,
    panel.seq,
    panel.forecast,
    panel.digest,
  ])
  write(sqlite, round)
  return true
}

/** Only what changes while a round goes on. */
function write(sqlite: Sqlite, round: Round): void {
  const { stage, turn, closesAt, revealedAt, panelRevealedAt, finishedAt, seed, board, id } = round
  const sql = `update rounds set stage = ?, turn = ?, closes_at = ?, revealed_at = ?, panel_revealed_at = ?,
    finished_at = ?, seed = ? where board = ? and id = ?`
  run(sqlite, sql, [stage, turn, closesAt, revealedAt, panelRevealedAt, finishedAt, seed, board, id])
}

function put(sqlite: Sqlite, board: string, round: string, vote: Ballot): void {
  const { turn, voter, name, ballot, nonce, receipt } = vote
  const columns = 'board, round, turn, voter, name, ballot, nonce, receipt'
  const values = [board, round, turn, voter, name, ballot, nonce, receipt]
  run(sqlite, `insert or replace into ballots (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?)`, values)
}

function removeBallots(sqlite: Sqlite, board: string, round: string): void {
  run(sqlite, 'delete from ballots where board = ? and round = ?', [board, round])
}

function one(sqlite: Sqlite, board: string, id: string): Round | null {
  const row = firstRow(sqlite, 'select * from rounds where board = ? and id = ?', [board, id])
  return row === null ? null : roundFrom(row)
}

// The casts below are of columns whose values the schema's checks or `start` alone decide.

function roundFrom(row: Row): Round {
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    mode: text(row, 'mode') as RoundMode,
    allowsEditing: integer(row, 'allows_editing') === 1,
    roster: json(row, 'roster') as string[],
    stage: text(row, 'stage') as Round['stage'],
    turn: integer(row, 'turn') as Turn,
    startedAt: integer(row, 'started_at'),
    closesAt: integerOrNull(row, 'closes_at'),
    revealedAt: integerOrNull(row, 'revealed_at'),
    panelRevealedAt: integerOrNull(row, 'panel_revealed_at'),
    finishedAt: integerOrNull(row, 'finished_at'),
    panel: panelFrom(row),
    salt: text(row, 'salt'),
    seed: textOrNull(row, 'seed'),
  }
}

function panelFrom(row: Row): SealedForecast {
  return { forecast: text(row, 'forecast'), seq: integer(row, 'seq'), digest: text(row, 'digest') }
}

function ballotFrom(row: Row): Ballot {
  return {
    turn: integer(row, 'turn') as Turn,
    voter: text(row, 'voter'),
    name: textOrNull(row, 'name'),
    ballot: text(row, 'ballot'),
    nonce: text(row, 'nonce'),
    receipt: text(row, 'receipt'),
  }
}
