CREATE TABLE boards (
  id text primary key,
  epoch integer not null,
  last_seq integer not null default 0,
  created_at integer not null
, deleted_at integer) strict;
CREATE TABLE links (
  id text primary key,
  board text not null references boards (id),
  role text not null check (role in ('facilitator', 'editor', 'participant', 'viewer')),
  secret_hash blob not null unique,
  created_at integer not null,
  expires_at integer,
  revoked_at integer
, name text, created_by text) strict;
CREATE TABLE people (
  id text primary key,
  name text not null,
  created_at integer not null
) strict;
CREATE TABLE sessions (
  token_hash blob primary key,
  person text not null references people (id),
  created_at integer not null
, retired_at integer) strict;
CREATE TABLE updates (
  board text not null references boards (id),
  seq integer not null,
  bytes blob not null,
  checksum blob not null,
  primary key (board, seq)
) strict;
CREATE TABLE snapshots (
  board text primary key references boards (id),
  seq integer not null,
  bytes blob not null,
  checksum blob not null
) strict;
CREATE TABLE client_owners (
  board text not null references boards (id),
  client integer not null,
  person text not null,
  primary key (board, client)
) strict, without rowid;
CREATE TABLE versions (
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
CREATE TABLE probes (
  id integer primary key check (id = 1),
  at integer not null
) strict;
CREATE TABLE "grants" (
  person text not null references people (id),
  link text not null references links (id),
  board text not null references boards (id),
  granted_at integer not null,
  primary key (person, link)
) strict;
CREATE TABLE members (
  board text not null references boards (id),
  person text not null references people (id),
  role text not null check (role in ('facilitator', 'editor', 'participant', 'viewer')),
  raised_role text check (raised_role in ('facilitator', 'editor', 'participant')),
  joined_at integer not null,
  primary key (board, person)
) strict;
CREATE TABLE comments (
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
CREATE TABLE workshops (
  board text primary key references boards (id),
  revision integer not null,
  state text not null,
  previous text
) strict;
CREATE TABLE rounds (
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
CREATE TABLE ballots (
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
CREATE TABLE speakers (
  board text not null references boards (id),
  person text not null,
  name text not null,
  since integer not null,
  primary key (board, person)
) strict;
CREATE TABLE parked (
  board text not null references boards (id),
  id text not null,
  author text not null,
  author_name text not null,
  text text not null,
  created_at integer not null,
  primary key (board, id)
) strict;
CREATE TABLE activity (
  board text not null references boards (id),
  number integer not null,
  at integer not null,
  person text not null,
  name text not null,
  what text not null,
  about text not null,
  primary key (board, number)
) strict, without rowid;
CREATE INDEX links_of_board on links (board);
CREATE INDEX versions_of_board on versions (board, made_at);
CREATE INDEX sessions_of_person on sessions (person);
CREATE INDEX grants_of_board on grants (board, person);
CREATE UNIQUE INDEX comments_in_order on comments (board, number);
CREATE UNIQUE INDEX one_open_round on rounds (board) where stage <> 'finished';
insert into boards values ('AAAAAAAAAAAAAAAAAAAAAA', 1, 4, 1764000000000, NULL);
insert into links values ('BBBBBBBBBBBBBBBBBBBBBB', 'AAAAAAAAAAAAAAAAAAAAAA', 'editor', x'b87079e487b5033d334601a6d06c529e19ba4070bdf8bdcc083fe04412a3ba78', 1764000000000, NULL, NULL, NULL, NULL);
insert into people values ('EEEEEEEEEEEEEEEEEEEEEE', 'Ana Kim', 1764000000000);
insert into sessions values (x'4cd834471b999c1d6dbc2ff734d664743248d80a910a6a0eff594a484eff8add', 'EEEEEEEEEEEEEEEEEEEEEE', 1764000000000, NULL);
insert into updates values ('AAAAAAAAAAAAAAAAAAAAAA', 3, x'0103640d27010a636f6d706f6e656e7473056361636865012800640d046b696e6401770563616368652800640d06246f72646572017d0200', x'94505190c1254416');
insert into updates values ('AAAAAAAAAAAAAAAAAAAAAA', 4, x'0101641028006408082464656c65746564017800', x'69417e5762ec5b6f');
insert into snapshots values ('AAAAAAAAAAAAAAAAAAAAAA', 2, x'010d6400280105626f617264057469746c6501770b53686f7020eca3bcebacb827010a636f6d706f6e656e7473036170690128006401046b696e64017707736572766963652800640109696e7374616e636573017d032800640106246f72646572017d0027010a636f6d706f6e656e74730264620128006405046b696e6401770864617461626173652800640506246f72646572017d0127010b636f6e6e656374696f6e73016101280064080466726f6d0177036170692800640802746f01770264622800640806246f72646572017d0028006405046e616d650177064f726465727300', x'4f7266bc3d8ab8ca');
insert into client_owners values ('AAAAAAAAAAAAAAAAAAAAAA', 100, 'EEEEEEEEEEEEEEEEEEEEEE');
insert into versions values ('FFFFFFFFFFFFFFFFFFFFFF', 'AAAAAAAAAAAAAAAAAAAAAA', 4, 'Before the sale', 'EEEEEEEEEEEEEEEEEEEEEE', 'Ana Kim', 1764000000000, x'1f8b08000000000002038d90316ec3300c45779f42f01ca028baf5121d320619189186895aa421a9c960f8345d7b800ebd517b884a4cd21875872e04f41ef0bfc8a971aeed3406c8eda36bfb17c148d8e98077f7eda6cacc79a0eab6bd8eeeebf5e3f3edfd6c922781c85ae4341bc1c8478aa980ddde4037e869f1f41a4615926cac10e7269bc531d61218d9c20d3db3184c148fece926585206f154631e7ee8c081cfc97b43f3e6af063cdc720482adf614b17e7b558c90e10069d1fcbf0e0fbea775dc2fbcca2af37a2711f2995516c7430dc017d0cccd37684a81d8ba010000', x'80314e1061cfeb9a');
insert into probes values (1, 1764000000000);
insert into grants values ('EEEEEEEEEEEEEEEEEEEEEE', 'BBBBBBBBBBBBBBBBBBBBBB', 'AAAAAAAAAAAAAAAAAAAAAA', 1764000000000);
insert into members values ('AAAAAAAAAAAAAAAAAAAAAA', 'EEEEEEEEEEEEEEEEEEEEEE', 'editor', NULL, 1764000000000);
insert into comments values ('AAAAAAAAAAAAAAAAAAAAAA', 'GGGGGGGGGGGGGGGGGGGGGG', 1, 'GGGGGGGGGGGGGGGGGGGGGG', '{"component":"db"}', 'EEEEEEEEEEEEEEEEEEEEEE', 'Ana Kim', 'Is this a replica?', '[]', 1764000000000, NULL, NULL, NULL, NULL);
CREATE TRIGGER links_of_living_boards before insert on links
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER grants_of_living_boards before insert on grants
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER members_of_living_boards before insert on members
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER comments_of_living_boards before insert on comments
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER workshops_of_living_boards before insert on workshops
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER rounds_of_living_boards before insert on rounds
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER ballots_of_living_boards before insert on ballots
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER speakers_of_living_boards before insert on speakers
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER parked_of_living_boards before insert on parked
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER activity_of_living_boards before insert on activity
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
CREATE TRIGGER versions_of_living_boards before insert on versions
  when (select deleted_at from boards where id = new.board) is not null
  begin select raise(abort, 'the board was deleted'); end;
pragma user_version = 3;
