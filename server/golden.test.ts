import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDataDir } from './a-server.ts'
import { verifyBackup } from './backup.ts'
import { openLink } from './links.ts'
import { reader } from './reader.ts'
import { rooms } from './rooms.ts'
import { hashOf } from './secret.ts'
import { knownVersion, SCHEMA } from './storage/schema.ts'
import { openSqlite, openToRead } from './storage/sqlite.ts'
import { databaseIn, sqliteStorage } from './storage/sqlite-storage.ts'

// Each schema that was ever released, as its own version wrote it: one board with its link, its person, a snapshot
// and a log, and the board file it must open as.

const GOLDEN = new URL('./storage/golden/', import.meta.url)
const BOARD = 'A'.repeat(22)
const SECRET = 'C'.repeat(22)
const TOKEN = 'D'.repeat(22)

/** Writes a file as a server of that version did. */
function leave(version: string, file: string): void {
  const { database } = openSqlite(file)
  database.exec(readFileSync(new URL(`schema-${version}.sql`, GOLDEN), 'utf8'))
  database.close()
}

const released = readdirSync(GOLDEN).flatMap((name) => /^schema-(\d+)\.sql$/.exec(name)?.[1] ?? [])

test.each(released)('data of schema %s opens as it was left', async (version) => {
  const folder = aDataDir()
  leave(version, databaseIn(folder))
  const storage = sqliteStorage(folder)
  const open = rooms(storage, () => {}, { edited: () => {}, acknowledged: () => {}, most: 1 })
  const content = reader(storage, open)
  const read = await content.boardFile(BOARD)
  const link = await openLink(storage, BOARD, SECRET, Date.now())
  const person = await storage.personOfSession(hashOf(TOKEN))
  const granted = await storage.grantedLinks(person?.id ?? '', BOARD)
  await content.close()
  await open.close()
  await storage.close()

  expect(read?.file).toBe(readFileSync(new URL(`schema-${version}.json`, GOLDEN), 'utf8'))
  expect(link?.role).toBe('facilitator') // its maker's, from before there were roles
  expect(person?.name).toBe('Ana Kim')
  expect(granted.map(({ id }) => id)).toEqual([link?.id])
  const before = join(folder, `before-schema-${SCHEMA}.db`)
  expect(existsSync(before) ? knownVersion(openToRead(before)) : SCHEMA).toBe(Number(version))
  rmSync(folder, { recursive: true })
})

test('a board from before roles is facilitated by its first link', async () => {
  const folder = aDataDir()
  leave('3', databaseIn(folder))
  const later = openSqlite(databaseIn(folder))
  later.database.exec(`insert into boards (id, epoch, created_at) values ('led', 1, 1)`)
  const links = [
    [BOARD, 'revoked', 'editor', 1, 2],
    [BOARD, 'later', 'editor', 1764000000001, null],
    [BOARD, 'viewer', 'viewer', 1, null],
    ['led', 'first', 'editor', 1, null],
    ['led', 'second', 'facilitator', 2, null],
  ]
  for (const [board, id, role, createdAt, revokedAt] of links)
    later.database
      .prepare(
        'insert into links (board, id, role, secret_hash, created_at, revoked_at) values (?, ?, ?, ?, ?, ?)',
      )
      .run([board, id, role, Buffer.from(`hash of ${id}`), createdAt, revokedAt])
  later.database.close()
  const storage = sqliteStorage(folder)
  const roles = async (board: string) => (await storage.links(board)).map(({ id, role }) => [id, role])

  expect(await roles(BOARD)).toEqual([
    ['revoked', 'editor'],
    ['viewer', 'viewer'],
    ['B'.repeat(22), 'facilitator'],
    ['later', 'editor'],
  ])
  expect(await roles('led')).toEqual([
    ['first', 'editor'],
    ['second', 'facilitator'],
  ])
  await storage.close()
  rmSync(folder, { recursive: true })
})

test.each(released)('a backup of schema %s is found whole', (version) => {
  const folder = aDataDir()
  leave(version, join(folder, 'backup.db'))

  expect(verifyBackup(join(folder, 'backup.db'))).toMatchObject({ boards: 1 })
  rmSync(folder, { recursive: true })
})

test('every schema before this one has a golden board', () => {
  expect(released.map(Number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: SCHEMA - 1 }, (_, i) => i + 1),
  )
})
