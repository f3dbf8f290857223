import { join } from 'node:path'
import { Database as Stored } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import Database from 'libsql'

// Hocuspocus with its own settings and the two statements of its SQLite extension, on a driver that needs no
// compiler; the journal is set as ours is.

const database = new Database(join(process.env.DATA_DIR, 'hocuspocus.db'))
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec(
  'create table if not exists documents (name varchar(255) not null, data blob not null, unique(name))',
)
const select = database.prepare('select data from documents where name = ?')
const upsert = database.prepare(
  'insert into documents (name, data) values (?, ?) on conflict (name) do update set data = excluded.data',
)

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Stored({
      fetch: async ({ documentName }) => {
        const row = select.get([documentName])
        return row === undefined ? null : new Uint8Array(row.data)
      },
      store: async ({ documentName, state }) => void upsert.run([documentName, state]),
    }),
  ],
})
await server.listen()
