import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from './folder-lock.ts'
import { knownVersion, migrate, SCHEMA } from './schema.ts'
import { copyInto, openSqlite, run, type Sqlite } from './sqlite.ts'
import * as boards from './sqlite-boards.ts'
import * as log from './sqlite-log.ts'
import * as people from './sqlite-people.ts'
import * as versions from './sqlite-versions.ts'
import type { Storage } from './storage.ts'

/** Where a data folder keeps everything. */
export function databaseIn(folder: string): string {
  return join(folder, 'hundredfold.db')
}

/** The default storage: one SQLite file in the data folder, which it makes when it is not there. */
export function sqliteStorage(folder: string): Storage {
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  const sqlite = openSqlite(databaseIn(folder))
  try {
    keepBeforeMigration(sqlite, folder)
    migrate(sqlite)
  } catch (error) {
    sqlite.database.close()
    unlock()
    throw error
  }
  return {
    addBoard: async (...given) => boards.addBoard(sqlite, ...given),
    board: async (id) => boards.board(sqlite, id),
    addLink: async (...given) => boards.addLink(sqlite, ...given),
    linkBySecret: async (...given) => boards.linkBySecret(sqlite, ...given),
    addSession: async (...given) => people.addSession(sqlite, ...given),
    personOfSession: async (tokenHash) => people.personOfSession(sqlite, tokenHash),
    renamePerson: async (person) => people.renamePerson(sqlite, person),
    grant: async (...given) => people.grant(sqlite, ...given),
    grantedLinks: async (...given) => people.grantedLinks(sqlite, ...given),
    append: async (updates) => log.append(sqlite, updates),
    load: async (board) => log.load(sqlite, board),
    compact: async (...given) => log.compact(sqlite, ...given),
    addVersion: async (...given) => versions.addVersion(sqlite, ...given),
    versions: async (board) => versions.versions(sqlite, board),
    versionFile: async (...given) => versions.versionFile(sqlite, ...given),
    renameVersion: async (...given) => versions.renameVersion(sqlite, ...given),
    removeVersions: async (...given) => versions.removeVersions(sqlite, ...given),
    probe: async (now) =>
      run(
        sqlite,
        'insert into probes (id, at) values (1, ?) on conflict (id) do update set at = excluded.at',
        [now],
      ),
    close: async () => {
      sqlite.database.close()
      unlock()
    },
  }
}

/** A copy of the file as the version before left it, since a migration cannot be taken back. */
function keepBeforeMigration(sqlite: Sqlite, folder: string): void {
  const version = knownVersion(sqlite)
  if (version === 0 || version === SCHEMA) return
  const copy = join(folder, `before-schema-${SCHEMA}.db`)
  rmSync(copy, { force: true }) // of a migration that did not come to its end
  copyInto(sqlite, copy)
}
