-- The indicator library: sets of indicators and of the nodes above them, and who evaluates.
create sequence indicator_seq start with 1 increment by 50;

create table indicator (
  id bigint primary key,
  set_code varchar(64) not null,
  code varchar(64) not null,
  parent varchar(64) not null,
  place integer not null,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  weight double precision not null,
  source varchar(20) not null,
  unit varchar(64) not null,
  direction varchar(20) not null,
  channel varchar(20) not null,
  rule varchar(40) not null,
  parameters varchar(4000) not null,
  target double precision,
  evaluators varchar(1000) not null,
  data_source varchar(1000) not null,
  constraint indicator_once unique (set_code, code)
);

create table evaluator_group (
  set_code varchar(64) not null,
  code varchar(64) not null,
  place integer not null,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  weight double precision not null,
  side varchar(20) not null,
  minimum integer not null,
  primary key (set_code, code)
);
