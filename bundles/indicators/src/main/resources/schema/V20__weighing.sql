-- Studies of weights: what is weighed, experts' judgments, and every weight set that was computed.
create sequence weight_study_seq start with 1 increment by 1;
create table weight_study (
  id bigint not null primary key,
  set_code varchar(64) not null,
  -- The node whose children are weighed; empty for the top.
  node varchar(64) not null,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  -- What is weighed, as JSON, as it was when the study was made.
  items varchar(200000) not null,
  state varchar(20) not null,
  -- The named parameters by which judgments are read, as JSON.
  rules varchar(2000) not null,
  -- The last day for experts.
  due date,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null
);
create index weight_study_set on weight_study (set_code, node);

create table weight_expert (
  study bigint not null,
  account varchar(60) not null,
  weight double precision not null,
  state varchar(20) not null,
  saved_at timestamp with time zone,
  submitted_at timestamp with time zone,
  reminded_at timestamp with time zone,
  -- Why the judgments do not count; empty when they do.
  excluded varchar(2000) not null,
  excluded_by varchar(60) not null,
  primary key (study, account)
);
create index weight_expert_open on weight_expert (account, state);

create table weight_judgment (
  study bigint not null,
  account varchar(60) not null,
  row_code varchar(64) not null,
  column_code varchar(64) not null,
  ratio double precision not null,
  -- What was said before advice was taken.
  said double precision,
  coached_at timestamp with time zone,
  primary key (study, account, row_code, column_code)
);

create sequence weight_result_seq start with 1 increment by 1;
create table weight_result (
  id bigint not null primary key,
  study bigint not null,
  method varchar(20) not null,
  -- What it was computed from, and what came out, as JSON.
  question bytea not null,
  answer bytea not null,
  hash varchar(64) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  applied_at timestamp with time zone,
  applied_by varchar(60) not null,
  reason varchar(2000) not null,
  decision varchar(400) not null,
  set_version integer not null
);
create index weight_result_study on weight_result (study, id);
