-- What was answered to requests that carried a key, so that their repeats get the same answer.
-- A row is there before the work begins; body_hash and answer are empty until it is done.
create table kept_answer (
  account varchar(60) not null,
  request_key varchar(200) not null,
  target_hash varchar(64) not null,
  body_hash varchar(64) not null,
  state varchar(10) not null,
  node varchar(36) not null,
  started_at timestamp with time zone not null,
  status integer not null,
  media varchar(200) not null,
  location varchar(2000) not null,
  answer bytea not null,
  primary key (account, request_key)
);
create index kept_answer_started on kept_answer (started_at);
