-- What an indicator comes from, over years and sets, and whether values before and after compare.
create sequence lineage_seq start with 1 increment by 1;

create table lineage (
  id bigint not null primary key,
  set_code varchar(64) not null,
  code varchar(64) not null,
  -- The first year whose values follow it.
  since integer not null,
  kind varchar(20) not null,
  comparability varchar(20) not null,
  -- What values before are multiplied by; or a formula over them, empty for none.
  factor double precision,
  formula varchar(2000) not null,
  reason varchar(2000) not null,
  -- The version of the indicator that was looked at; and whether a change behind it was meant.
  version integer not null,
  ahead boolean not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  constraint lineage_once unique (set_code, code, since)
);

create table lineage_origin (
  lineage_id bigint not null references lineage (id) on delete cascade,
  place integer not null,
  set_code varchar(64) not null,
  code varchar(64) not null,
  primary key (lineage_id, place)
);
create index lineage_origin_of on lineage_origin (set_code, code);
