import { OPERATION_TABLES } from './operation-tables.ts'
import { PEOPLE_TABLES } from './people-tables.ts'
import { firstRow, inTransaction, integer, type Sqlite } from './sqlite.ts'

/** Forward only: the n-th entry leads from version n to n + 1. An entry that was released is never edited. */
const MIGRATIONS: readonly string[] = [
  `
  create table boards (
    id text primary key,
    epoch integer not null,
    last_seq integer not null default 0,
    created_at integer not null
  ) strict;

  create table links (
    id text primary key,
    board text not null references boards (id),
    role text not null check (role in ('facilitator', 'editor', 'participant', 'viewer')),
    secret_hash blob not null unique,
    created_at integer not null,
    expires_at integer,
    revoked_at integer
  ) strict;
  create index links_of_board on links (board);

  create table people (
    id text primary key,
    name text not null,
    created_at integer not null
  ) strict;

  create table sessions (
    token_hash blob primary key,
    person text not null references people (id),
    created_at integer not null
  ) strict;

  create table grants (
    session blob not null references sessions (token_hash),
    link text not null references links (id),
    granted_at integer not null,
    primary key (session, link)
  ) strict;

  create table updates (
    board text not null references boards (id),
    seq integer not null,
    bytes blob not null,
    checksum blob not null,
    primary key (board, seq)
  ) strict;

  create table snapshots (
    board text primary key references boards (id),
    seq integer not null,
    bytes blob not null,
    checksum blob not null
  ) strict;

  create table client_owners (
    board text not null references boards (id),
    client integer not null,
    person text not null,
    primary key (board, client)
  ) strict, without rowid;
  `,
  OPERATION_TABLES,
  PEOPLE_TABLES,
  `
  alter table snapshots add column outline blob;
  alter table snapshots add column outline_checksum blob;

  -- before there were roles, whoever made a board got an editor's link, and with it all that could be done
  update links as first set role = 'facilitator'
  where role = 'editor' and revoked_at is null
    and not exists (select 1 from links where board = first.board and role = 'facilitator')
    and not exists (
      select 1 from links
      where board = first.board and role = 'editor' and revoked_at is null
        and (created_at, id) < (first.created_at, first.id)
    );
  `,
]

/** The schema this version writes. */
export const SCHEMA = MIGRATIONS.length

/** The schema of a file; 0 for an empty one. Throws for one from a newer version. */
export function knownVersion(sqlite: Sqlite): number {
  const row = firstRow(sqlite, 'select user_version from pragma_user_version', [])
  const version = row === null ? 0 : integer(row, 'user_version')
  if (version <= SCHEMA) return version
  throw new Error(
    `The data was written by a newer Hundredfold (schema ${version}, this one knows ${SCHEMA}). ` +
      'Start that version, or restore a backup.',
  )
}

/** Brings a file to the newest schema. A file from a newer version is refused: going back would lose data. */
export function migrate(sqlite: Sqlite): void {
  const version = knownVersion(sqlite)
  for (const [from, sql] of MIGRATIONS.entries()) {
    if (from >= version)
      inTransaction(sqlite, () => sqlite.database.exec(`${sql}; pragma user_version = ${from + 1}`))
  }
}
