/** Tables whose rows would otherwise outlive a board that is deleted while a command is on its way. */
const RECORDS = [
  'links',
  'grants',
  'members',
  'comments',
  'workshops',
  'rounds',
  'ballots',
  'speakers',
  'parked',
  'activity',
  'versions',
]

/** Schema step: who may do what on a board, what they said there, and how a workshop went. */
export const PEOPLE_TABLES = `
  alter table boards add column deleted_at integer;

  alter table links add column name text;
  alter table links add column created_by text;

  alter table sessions add column retired_at integer;
  create index sessions_of_person on sessions (person);

  create table grants_of_people (
    person text not null references people (id),
    link text not null references links (id),
    board text not null references boards (id),
    granted_at integer not null,
    primary key (person, link)
  ) strict;
  insert or ignore into grants_of_people
    select s.person, g.link, l.board, g.granted_at
    from grants g join sessions s on s.token_hash = g.session join links l on l.id = g.link;
  drop table grants;
  alter table grants_of_people rename to grants;
  create index grants_of_board on grants (board, person);

  create table members (
    board text not null references boards (id),
    person text not null references people (id),
    role text not null check (role in ('facilitator', 'editor', 'participant', 'viewer')),
    raised_role text check (raised_role in ('facilitator', 'editor', 'participant')),
    joined_at integer not null,
    primary key (board, person)
  ) strict;

  create table comments (
    board text not null references boards (id),
    id text not null,
    number integer not null,
    thread text not null,
    anchor text,
    author text not null,
    author_name text not null,
    text text not null,
    mentions text not null,
    created_at integer not null,
    edited_at integer,
    deleted_at integer,
    resolved_at integer,
    resolved_by text,
    primary key (board, id)
  ) strict;
  create unique index comments_in_order on comments (board, number);

  create table workshops (
    board text primary key references boards (id),
    revision integer not null,
    state text not null,
    previous text
  ) strict;

  create table rounds (
    board text not null references boards (id),
    id text not null,
    mode text not null check (mode in ('named', 'anonymous')),
    allows_editing integer not null,
    roster text not null,
    stage text not null check (stage in ('voting', 'revealed', 'finished')),
    turn integer not null check (turn in (1, 2)),
    started_at integer not null,
    closes_at integer,
    revealed_at integer,
    panel_revealed_at integer,
    finished_at integer,
    seq integer not null,
    forecast text not null,
    digest text not null,
    salt text not null,
    seed text,
    primary key (board, id)
  ) strict;
  create unique index one_open_round on rounds (board) where stage <> 'finished';

  create table ballots (
    board text not null,
    round text not null,
    turn integer not null,
    voter text not null,
    name text,
    ballot text not null,
    nonce text not null,
    receipt text not null,
    primary key (board, round, turn, voter),
    foreign key (board, round) references rounds (board, id)
  ) strict, without rowid;

  create table speakers (
    board text not null references boards (id),
    person text not null,
    name text not null,
    since integer not null,
    primary key (board, person)
  ) strict;

  create table parked (
    board text not null references boards (id),
    id text not null,
    author text not null,
    author_name text not null,
    text text not null,
    created_at integer not null,
    primary key (board, id)
  ) strict;

  create table activity (
    board text not null references boards (id),
    number integer not null,
    at integer not null,
    person text not null,
    name text not null,
    what text not null,
    about text not null,
    primary key (board, number)
  ) strict, without rowid;

  ${RECORDS.map(onlyOfLivingBoards).join('')}
`

function onlyOfLivingBoards(table: string): string {
  return `
  create trigger ${table}_of_living_boards before insert on ${table}
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
  `
}
