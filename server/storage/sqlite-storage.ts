import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from './folder-lock.ts'
import { knownVersion, migrate, SCHEMA } from './schema.ts'
import { copyInto, openSqlite, run, type Sqlite } from './sqlite.ts'
import { sqliteActivity } from './sqlite-activity.ts'
import * as boards from './sqlite-boards.ts'
import { sqliteComments } from './sqlite-comments.ts'
import { sqliteFloor } from './sqlite-floor.ts'
import * as links from './sqlite-links.ts'
import * as log from './sqlite-log.ts'
import * as members from './sqlite-members.ts'
import * as people from './sqlite-people.ts'
import { sqliteRounds } from './sqlite-rounds.ts'
import * as versions from './sqlite-versions.ts'
import { sqliteWorkshops } from './sqlite-workshops.ts'
import type { Storage } from './storage.ts'

/** Where a data folder keeps everything. */
export function databaseIn(folder: string): string {
  return join(folder, 'hundredfold.db')
}

/** A probe fits where an edit does not; this much one message of an editor may bring. */
const ROOM_BYTES = 8 * 1024 * 1024

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
    deleteBoard: async (...given) => boards.deleteBoard(sqlite, ...given),
    addLink: async (...given) => links.addLink(sqlite, ...given),
    linkBySecret: async (...given) => links.linkBySecret(sqlite, ...given),
    link: async (...given) => links.link(sqlite, ...given),
    links: async (board) => links.links(sqlite, board),
    changeLink: async (link) => links.changeLink(sqlite, link),
    addSession: async (...given) => people.addSession(sqlite, ...given),
    rotateSession: async (...given) => people.rotateSession(sqlite, ...given),
    personOfSession: async (tokenHash) => people.personOfSession(sqlite, tokenHash),
    personOfRetiredSession: async (...given) => people.personOfRetiredSession(sqlite, ...given),
    renamePerson: async (person) => people.renamePerson(sqlite, person),
    grant: async (...given) => people.grant(sqlite, ...given),
    grantedLinks: async (...given) => people.grantedLinks(sqlite, ...given),
    member: async (...given) => members.member(sqlite, ...given),
    members: async (board) => members.members(sqlite, board),
    saveMember: async (...given) => members.saveMember(sqlite, ...given),
    comments: sqliteComments(sqlite),
    floor: sqliteFloor(sqlite),
    workshops: sqliteWorkshops(sqlite),
    rounds: sqliteRounds(sqlite),
    activity: sqliteActivity(sqlite),
    append: async (updates) => log.append(sqlite, updates),
    load: async (board) => log.load(sqlite, board),
    outlined: async (board) => log.outlined(sqlite, board),
    compact: async (...given) => log.compact(sqlite, ...given),
    addVersion: async (...given) => versions.addVersion(sqlite, ...given),
    versions: async (board) => versions.versions(sqlite, board),
    versionFile: async (...given) => versions.versionFile(sqlite, ...given),
    renameVersion: async (...given) => versions.renameVersion(sqlite, ...given),
    removeVersions: async (...given) => versions.removeVersions(sqlite, ...given),
    async probe(now) {
      const sql = 'insert into probes (id, at) values (1, ?) on conflict (id) do update set at = excluded.at'
      run(sqlite, sql, [now])
      const { bavail, bsize } = statfsSync(folder)
      if (bavail * bsize < ROOM_BYTES) throw new Error('the disk is full')
    },
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
