-- Forms. A frozen one never changes; a new one is a new row with the next number.
create sequence rating_form_seq start with 1 increment by 1;
create table rating_form (
  id bigint not null primary key,
  cycle varchar(64) not null,
  group_code varchar(64) not null,
  number integer not null,
  frozen boolean not null,
  -- How often it was saved: whoever saves names what they saw.
  edits integer not null,
  content varchar(1000000) not null,
  hash varchar(64) not null,
  saved_at timestamp with time zone not null,
  saved_by varchar(60) not null,
  constraint rating_form_number unique (cycle, group_code, number)
);

-- Questions that were found good and are asked again.
create table bank_question (
  code varchar(64) not null primary key,
  content varchar(1000000) not null,
  kept_by varchar(60) not null
);
