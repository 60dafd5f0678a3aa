-- Append-only; each record carries the hash of the one before it. One head row gives out the
-- sequence without gaps: whoever writes a record holds it until the transaction ends.
create table audit_record (
  seq bigint primary key,
  recorded_at timestamp with time zone not null,
  account varchar not null,
  name varchar not null,
  action varchar not null,
  subject varchar not null,
  reason varchar not null,
  details varchar not null,
  previous varchar(64) not null,
  hash varchar(64) not null
);

create table audit_head (
  id integer primary key,
  seq bigint not null,
  hash varchar(64) not null
);

insert into audit_head (id, seq, hash) values (1, 0, '');
