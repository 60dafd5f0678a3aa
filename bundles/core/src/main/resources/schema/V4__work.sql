-- Long work: imports and runs that somebody began, with how far they are and what came of them.
create sequence work_seq start with 50 increment by 50;
create table work (
  id bigint not null primary key,
  kind varchar(20) not null,
  subject varchar(60) not null,
  name varchar(255) not null,
  cycle varchar(60) not null,
  owner varchar(60) not null,
  seen_by varchar(200) not null,
  ended_by varchar(200) not null,
  state varchar(20) not null,
  message varchar(200) not null,
  done bigint not null,
  total bigint not null,
  ending boolean not null,
  reason varchar not null,
  input varchar not null,
  report varchar not null,
  -- The process that does it, and when it last gave a sign of life.
  node varchar(40) not null,
  seen_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index work_state on work (state, id);
create index work_owner on work (owner, id);
create index work_subject on work (kind, subject);
