import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoardRecord, aLink, aSecretHash } from './a-link.ts'
import { openSqlite } from './sqlite.ts'
import { sqliteStorage } from './sqlite-storage.ts'

// `npm run test:reliability -- crash` replays many times as many points.
const IS_LONG = process.env.MODE === 'reliability'
const POWER_CUTS = IS_LONG ? 9_750 : 60
const BIT_FLIPS = IS_LONG ? 3_000 : 60
const MINUTES = 20 * 60_000

const UPDATES = 60
const SECTOR_BYTES = 512

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'hundredfold-'))
}

function update(number: number): string {
  return `update ${number} ${'x'.repeat(number * 40)}`
}

/**
 * A log as it lies on the disk while the server runs, and how long the write-ahead log was when each update
 * had been answered: everything up to there has been confirmed by the disk.
 */
async function aWrittenLog() {
  const folder = aFolder()
  const storage = sqliteStorage(folder)
  const board = aBoardRecord()
  await storage.addBoard(board, aLink(board), aSecretHash())
  const wal = join(folder, 'hundredfold.db-wal')
  const confirmed = [statSync(wal).size]
  for (let number = 1; number <= UPDATES; number++) {
    await storage.append([
      { board: board.id, bytes: Buffer.from(update(number)), person: 'alice', claims: [number] },
    ])
    confirmed.push(statSync(wal).size)
  }
  const file = readFileSync(join(folder, 'hundredfold.db'))
  const log = readFileSync(wal)
  return {
    board: board.id,
    file,
    log,
    confirmed,
    async remove() {
      await storage.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A storage that is closed keeps its files open until its statements are collected, which takes longer than a replay. */
async function collectStatements(): Promise<void> {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  await new Promise((resolve) => setImmediate(resolve))
}

/** The updates a server finds that starts on these files; null when it finds no such board. */
async function foundIn(board: string, file: Uint8Array, log: Uint8Array): Promise<string[] | null> {
  const folder = aFolder()
  writeFileSync(join(folder, 'hundredfold.db'), file)
  writeFileSync(join(folder, 'hundredfold.db-wal'), log)
  try {
    const storage = sqliteStorage(folder)
    const stored = await storage.load(board).finally(() => storage.close())
    return stored?.tail.map(({ bytes }) => Buffer.from(bytes).toString()) ?? null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What was confirmed, and of what was under way any sectors at all: a disk writes in the order it likes. */
function torn(log: Uint8Array, keptBytes: number, end: number, survives: readonly boolean[]): Uint8Array {
  const bytes = Uint8Array.from(log.subarray(0, end))
  for (let at = keptBytes, sector = 0; at < end; at += SECTOR_BYTES, sector++) {
    if (survives[sector % survives.length] === false) bytes.fill(0, at, at + SECTOR_BYTES)
  }
  return bytes
}

test('[D2] a power cut at any moment loses nothing confirmed', { timeout: MINUTES }, async () => {
  const { board, file, log, confirmed, remove } = await aWrittenLog()
  const expected = Array.from({ length: UPDATES }, (_, index) => update(index + 1))
  let replayed = 0
  const cut = fc.record({
    answered: fc.nat(UPDATES),
    underWay: fc.double({ min: 0, max: 1, noNaN: true }),
    survives: fc.array(fc.boolean(), { minLength: 1, maxLength: 64 }),
  })
  await fc.assert(
    fc.asyncProperty(cut, async ({ answered, underWay, survives }) => {
      const kept = confirmed[answered] ?? 0
      const end = kept + Math.floor(underWay * (log.length - kept))
      const found = await foundIn(board, file, torn(log, kept, end, survives))

      expect(found?.length).toBeGreaterThanOrEqual(answered)
      expect(found).toEqual(expected.slice(0, found?.length)) // and nothing that was never written
      replayed += 1
      if (replayed % 500 === 0) await collectStatements()
    }),
    { numRuns: POWER_CUTS },
  )
  await remove()

  expect(replayed).toBe(POWER_CUTS)
})

test('[D2] the replay notices a disk that confirms too early', async () => {
  const { board, file, log, confirmed, remove } = await aWrittenLog()
  const last = confirmed[UPDATES - 1] ?? 0
  const found = await foundIn(board, file, log.subarray(0, last))

  expect(found).toHaveLength(UPDATES - 1)
  await remove()
})

test('[D5] a flipped bit is refused or harmless, never served', { timeout: MINUTES }, async () => {
  const source = await aWrittenLog()
  const folder = aFolder()
  writeFileSync(join(folder, 'hundredfold.db'), source.file)
  writeFileSync(join(folder, 'hundredfold.db-wal'), source.log)
  const sqlite = openSqlite(join(folder, 'hundredfold.db'))
  sqlite.database.pragma('wal_checkpoint(truncate)')
  sqlite.database.close()
  const whole = readFileSync(join(folder, 'hundredfold.db'))
  const expected = Array.from({ length: UPDATES }, (_, index) => update(index + 1))
  let refused = 0
  let flipped = 0
  const flip = fc.tuple(fc.nat(whole.length - 1), fc.nat(7))
  await fc.assert(
    fc.asyncProperty(flip, async ([at, bit]) => {
      const bytes = Uint8Array.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      const found = await foundIn(source.board, bytes, new Uint8Array()).catch(() => null)
      if (found === null) refused += 1
      else expect(found).toEqual(expected)
      flipped += 1
      if (flipped % 500 === 0) await collectStatements()
    }),
    { numRuns: BIT_FLIPS },
  )
  expect(refused).toBeGreaterThan(0)
  rmSync(folder, { recursive: true })
  await source.remove()
})
