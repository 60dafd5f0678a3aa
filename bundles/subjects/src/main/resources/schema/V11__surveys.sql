-- Surveys. Who was asked (survey_token) and what was answered (survey_answer) have no key, number,
-- order or time in common but the survey and, of answers, the day.
create sequence survey_seq start with 1 increment by 1;
create table survey (
  id bigint not null primary key,
  -- The last step of the public address; random.
  link varchar(40) not null,
  form_id bigint not null,
  cycle varchar(64) not null,
  group_code varchar(64) not null,
  title varchar(10000) not null,
  -- OPEN for everybody with the link, TOKENS for those with a word that works once.
  way varchar(20) not null,
  assisted boolean not null,
  -- The promise to those who answer. It is part of the key that tokens and answers refer to, so
  -- that it cannot change once there is one of them.
  anonymity varchar(20) not null,
  minimum integer not null,
  fastest integer not null,
  device_most integer not null,
  last_day date not null,
  -- OPEN, CLOSED, COUNTED.
  state varchar(20) not null,
  units varchar(1000000) not null,
  strata varchar(100000) not null,
  -- The key that signs ballots blindly; the secret half is deleted when the survey closes.
  modulus varchar(1100) not null,
  secret varchar(4000) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  constraint survey_link unique (link),
  constraint survey_promise unique (id, anonymity),
  constraint survey_anonymity check (anonymity in ('ANONYMOUS', 'NAMED'))
);

create table survey_token (
  hash varchar(64) not null primary key,
  survey_id bigint not null,
  anonymity varchar(20) not null,
  -- To whom it was given, for reminders; may be empty.
  holder varchar(200) not null,
  used boolean not null,
  -- The hash of the blinded word that was signed for it, so that a lost answer is given again.
  blinded varchar(64) not null,
  constraint survey_token_of foreign key (survey_id, anonymity)
    references survey (id, anonymity)
);
create index survey_token_survey on survey_token (survey_id, hash);

create table survey_answer (
  -- The beginning of a hash of a word that the phone made: random, so rows lie in no order of time.
  id bigint not null primary key,
  survey_id bigint not null,
  anonymity varchar(20) not null,
  unit varchar(64) not null,
  stratum varchar(64) not null,
  -- LINK, TOKEN, COUNTER.
  channel varchar(20) not null,
  answered_on date not null,
  who varchar(200) not null,
  flags varchar(100) not null,
  content varchar(20000) not null,
  -- Whether it became a sheet of the cycle, or was looked at and left out.
  counted boolean not null,
  constraint survey_answer_of foreign key (survey_id, anonymity)
    references survey (id, anonymity),
  constraint survey_answer_nobody check (anonymity = 'NAMED' or who = '')
);
create index survey_answer_survey on survey_answer (survey_id, id);

-- What was said in words, apart from the answers it came with.
create table survey_comment (
  id bigint not null primary key,
  survey_id bigint not null,
  unit varchar(64) not null,
  question varchar(64) not null,
  words varchar(1000) not null,
  -- WAITING, SHOWN, HIDDEN.
  state varchar(20) not null,
  reason varchar(1000) not null,
  reply varchar(2000) not null
);
create index survey_comment_survey on survey_comment (survey_id, id);
