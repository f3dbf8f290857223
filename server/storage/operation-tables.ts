/** Versions of boards, and the one row that is written to learn whether anything can be. */
export const OPERATION_TABLES = `
  create table versions (
    id text primary key,
    board text not null references boards (id),
    seq integer not null,
    name text,
    author_id text not null,
    author_name text not null,
    made_at integer not null,
    file blob not null,
    checksum blob not null
  ) strict;
  create index versions_of_board on versions (board, made_at);

  create table probes (
    id integer primary key check (id = 1),
    at integer not null
  ) strict;
  `
