import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aBoardRecord, aLink, aSecretHash } from './a-link.ts'
import { recordsConformance } from './records-conformance.ts'
import { openSqlite, run } from './sqlite.ts'
import { sqliteStorage } from './sqlite-storage.ts'
import { CorruptBoard } from './storage.ts'
import { type Opened, storageConformance } from './storage-conformance.ts'

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'hundredfold-'))
}

async function open(): Promise<Opened> {
  const folder = aFolder()
  let storage = sqliteStorage(folder)
  return {
    storage,
    reopen: async () => {
      await storage.close()
      storage = sqliteStorage(folder)
      return storage
    },
    remove: async () => {
      await storage.close()
      rmSync(folder, { recursive: true })
    },
  }
}

storageConformance('SQLite', open)
recordsConformance('SQLite', open)

/** Two boards with two updates each, closed, and the path of their file. */
async function aClosedFile() {
  const folder = aFolder()
  const storage = sqliteStorage(folder)
  const boards = [aBoardRecord(), aBoardRecord()]
  for (const board of boards) {
    await storage.addBoard(board, aLink(board), aSecretHash())
    const update = { board: board.id, bytes: Buffer.from(`work of ${board.id}`), person: 'alice', claims: [] }
    await storage.append([update, update])
  }
  await storage.close()
  return {
    folder,
    path: join(folder, 'hundredfold.db'),
    broken: boards[0]?.id ?? '',
    whole: boards[1]?.id ?? '',
  }
}

test('a flipped bit refuses its own board and no other', async () => {
  const { folder, path, broken, whole } = await aClosedFile()
  const sqlite = openSqlite(path)
  sqlite.database.pragma('wal_checkpoint(truncate)')
  sqlite.database.close()
  const bytes = readFileSync(path)
  const at = bytes.indexOf(`work of ${broken}`)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
  const storage = sqliteStorage(folder)

  await expect(storage.load(broken)).rejects.toThrow(CorruptBoard)
  expect((await storage.load(whole))?.tail).toHaveLength(2)
})

test('a missing row is noticed', async () => {
  const { folder, path, broken } = await aClosedFile()
  const sqlite = openSqlite(path)
  run(sqlite, 'delete from updates where board = ? and seq = 2', [broken])
  sqlite.database.close()

  await expect(sqliteStorage(folder).load(broken)).rejects.toThrow(CorruptBoard)
})

test('a second server on the same folder is told so', async () => {
  const folder = aFolder()
  const storage = sqliteStorage(folder)

  expect(() => sqliteStorage(folder)).toThrow(/Another Hundredfold is already running/)
  await storage.close()
  await sqliteStorage(folder).close()
})

test('a file from a newer version is refused', async () => {
  const { folder, path } = await aClosedFile()
  const sqlite = openSqlite(path)
  sqlite.database.pragma('user_version = 999')
  sqlite.database.close()

  expect(() => sqliteStorage(folder)).toThrow(/newer Hundredfold/)
})
