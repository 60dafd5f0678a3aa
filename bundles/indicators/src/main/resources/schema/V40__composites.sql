-- A composite index that is looked into: which set, whose values, what is done to them.
create table composite_study (
  code varchar(64) not null primary key,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  set_code varchar(64) not null,
  -- Whose values; empty for the kind of the set.
  kind varchar(60) not null,
  observed_year integer not null,
  -- Steps, denominators and settings of robustness, as JSON.
  recipe varchar(64000) not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);

-- Runs never change: the data they were made from lie beside what came out, compressed.
create sequence composite_run_seq start with 1 increment by 1;
create table composite_run (
  id bigint not null primary key,
  study varchar(64) not null references composite_study (code),
  number integer not null,
  input varchar(64) not null,
  edition varchar(20) not null,
  document bytea not null,
  outcome bytea not null,
  quality bytea not null,
  -- Empty until robustness was tested.
  firmness bytea not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  constraint composite_run_once unique (study, number)
);
