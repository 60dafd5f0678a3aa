-- The tree of units. The path holds the codes from the top down, each with a slash behind it, so
-- that everything below a unit is one range of paths.
create table unit (
  code varchar(60) not null primary key,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  kind varchar(60) not null,
  parent varchar(60) not null,
  path varchar(1000) not null,
  valid_from date,
  valid_to date
);
create index unit_parent on unit (parent, code);
create index unit_kind on unit (kind, code);
create index unit_path on unit (path);

-- The tag changes with every change of a unit: who keeps the tree in memory asks for it.
create table unit_change (
  id integer not null primary key,
  tag varchar(40) not null
);
insert into unit_change (id, tag) values (1, 'none');

create sequence cycle_seq start with 50 increment by 50;
create table cycle (
  id bigint not null primary key,
  code varchar(60) not null unique,
  title_zh varchar(200) not null,
  title_en varchar(200) not null,
  plan_year integer not null,
  phase varchar(20) not null,
  -- What was fixed when the cycle opened; empty before.
  plan_hash varchar(64) not null,
  steps varchar not null,
  published_run bigint,
  created_at timestamp with time zone not null,
  version integer not null
);

-- No foreign keys to units: a unit that was evaluated may end.
create table cycle_unit (
  cycle bigint not null references cycle (id),
  unit varchar(60) not null,
  primary key (cycle, unit)
);

create sequence plan_seq start with 50 increment by 50;
create table plan (
  id bigint not null primary key,
  cycle bigint not null references cycle (id),
  plan_version integer not null,
  state varchar(20) not null,
  hash varchar(64) not null,
  format varchar(10) not null,
  document varchar not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(60) not null,
  version integer not null,
  unique (cycle, plan_version)
);

-- One row a sheet; the answers are packed against the indicators of the frozen plan.
create sequence sheet_seq start with 50 increment by 50;
create table sheet (
  id bigint not null primary key,
  cycle bigint not null references cycle (id),
  unit varchar(60) not null,
  evaluator_group varchar(64) not null,
  evaluator varchar(60) not null,
  answers bytea not null,
  hash varchar(64) not null,
  submitted_at timestamp with time zone not null,
  submitted_by varchar(60) not null,
  unique (cycle, unit, evaluator_group, evaluator)
);
create index sheet_cycle on sheet (cycle, id);

create table observation (
  unit varchar(60) not null,
  indicator varchar(64) not null,
  observed_year integer not null,
  actual double precision,
  target double precision,
  note varchar(2000) not null,
  source varchar(200) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null,
  primary key (unit, indicator, observed_year)
);
create index observation_year on observation (observed_year, indicator, unit);

create sequence run_seq start with 50 increment by 50;
create table run (
  id bigint not null primary key,
  cycle bigint not null references cycle (id),
  state varchar(20) not null,
  progress integer not null,
  plan_version integer not null,
  plan_hash varchar(64) not null,
  input_hash varchar(64) not null,
  parameters varchar not null,
  steps varchar not null,
  problem varchar not null,
  units integer not null,
  started_by varchar(60) not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  published_at timestamp with time zone,
  version integer not null
);
create index run_cycle on run (cycle, id);

-- One row a unit and run, with its own copy of the names: it can be read when all else is gone.
create table result (
  run bigint not null references run (id),
  unit varchar(60) not null,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  state varchar(20) not null,
  total double precision,
  points double precision,
  grade varchar(64) not null,
  figures varchar not null,
  tree bytea not null,
  primary key (run, unit)
);

-- The patterns of sentences and names of grades, copied from the modules and the plan.
create table run_text (
  run bigint not null references run (id),
  text_key varchar(200) not null,
  zh varchar not null,
  en varchar not null,
  primary key (run, text_key)
);

-- What was answered to a request that carried a key, so that its repeat gets the same answer.
create table idempotency (
  account varchar(60) not null,
  request_key varchar(200) not null,
  request_hash varchar(64) not null,
  answer varchar not null,
  answered_at timestamp with time zone not null,
  primary key (account, request_key)
);
