-- Consultations of the public on a set. Nothing here says who answered, nor when but for the day.
create sequence consultation_seq start with 1 increment by 1;
create table consultation (
  id bigint not null primary key,
  set_code varchar(64) not null,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  -- The last step of the public address; random.
  link varchar(40) not null,
  -- OPEN for everybody with the link, TOKENS for those with a word that works once.
  way varchar(20) not null,
  closed boolean not null,
  last_day date not null,
  -- Groups of fewer answers are not shown.
  minimum integer not null,
  -- An answer that took fewer seconds is flagged.
  fastest integer not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  constraint consultation_link unique (link)
);

create table consultation_item (
  consultation_id bigint not null,
  place integer not null,
  code varchar(64) not null,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  words varchar(4000) not null,
  primary key (consultation_id, place)
);

-- Hashes of one-time words, without which answer came by which.
create table consultation_token (
  hash varchar(64) not null primary key,
  consultation_id bigint not null,
  used boolean not null
);

create sequence public_answer_seq start with 1 increment by 1;
create table public_answer (
  id bigint not null primary key,
  consultation_id bigint not null,
  answered_on date not null,
  -- The same browser again; made anew for each consultation.
  browser varchar(64) not null,
  who varchar(20) not null,
  flags varchar(60) not null,
  words varchar(1000) not null
);
create index public_answer_of on public_answer (consultation_id, browser);

create table public_mark (
  answer_id bigint not null,
  place integer not null,
  question varchar(20) not null,
  mark integer not null,
  primary key (answer_id, place, question)
);
