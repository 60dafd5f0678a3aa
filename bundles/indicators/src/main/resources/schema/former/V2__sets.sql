-- Sets of indicators: each for a kind of unit, one building on another, one becoming a cycle's plan.
create table indicator_set (
  code varchar(64) not null primary key,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  -- Of which kind of unit; empty for any.
  kind varchar(60) not null,
  -- The common set whose entries it takes over; empty for none.
  base varchar(64) not null,
  -- The cycle whose plan it becomes; empty for none yet.
  cycle varchar(60) not null,
  state varchar(20) not null,
  -- Grows with every change: who edits a set brings along the one that was read.
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);
insert into indicator_set (code, title_zh, title_en, kind, base, cycle, state, version, changed_at, changed_by)
  select distinct set_code, set_code, set_code, '', '', '', 'OPEN', 1, current_timestamp, 'system' from indicator;

-- What an indicator's card says beyond what a score needs; and where the indicator stands.
alter table indicator add column card varchar(32000) default '{}' not null;
alter table indicator add column version integer default 1 not null;
alter table indicator add column status varchar(20) default 'DRAFT' not null;
alter table indicator add column valid_from date;
alter table indicator add column valid_to date;

-- Every state an entry of a set has been in; the newest one is the entry itself.
create sequence indicator_version_seq start with 1 increment by 1;
create table indicator_version (
  id bigint not null primary key,
  set_code varchar(64) not null,
  code varchar(64) not null,
  version integer not null,
  -- The entry as JSON; empty when it was taken out of the set.
  document varchar(64000) not null,
  -- Whether it was brought to its end by this version: its code is not used again.
  retired boolean not null,
  reason varchar(2000) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null,
  constraint indicator_version_once unique (set_code, code, version)
);
