-- Delphi studies: rounds of questions to a panel about the entries of a set.
create sequence delphi_study_seq start with 1 increment by 1;
create table delphi_study (
  id bigint not null primary key,
  set_code varchar(64) not null,
  panel_id bigint not null,
  title varchar(200) not null,
  feasibility boolean not null,
  -- OPEN while a round runs, BETWEEN rounds, ENDED, DECIDED.
  state varchar(20) not null,
  round integer not null,
  agreement double precision not null,
  movement double precision not null,
  width double precision not null,
  last_round integer not null,
  agrees_from double precision not null,
  essential_from double precision not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null
);

create table delphi_item (
  study_id bigint not null,
  place integer not null,
  code varchar(64) not null,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  decision varchar(20) not null,
  reason varchar(2000) not null,
  primary key (study_id, place)
);

create table delphi_round (
  study_id bigint not null,
  round integer not null,
  deadline date not null,
  sent integer not null,
  w double precision,
  reasons varchar(400) not null,
  -- Why there was another round although the rule said to stop.
  override varchar(2000) not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  primary key (study_id, round)
);

-- Who answers as whom: the number is drawn anew for each study and is all that others see.
create table delphi_alias (
  study_id bigint not null,
  expert_id bigint not null,
  alias integer not null,
  primary key (study_id, expert_id),
  constraint delphi_alias_once unique (study_id, alias)
);

create table delphi_return (
  study_id bigint not null,
  round integer not null,
  alias integer not null,
  familiarity integer not null,
  practice integer not null,
  theory integer not null,
  peers integer not null,
  intuition integer not null,
  suggestion varchar(2000) not null,
  sent_at timestamp with time zone,
  primary key (study_id, round, alias)
);

create table delphi_answer (
  study_id bigint not null,
  round integer not null,
  alias integer not null,
  place integer not null,
  importance integer,
  feasibility integer,
  reason varchar(1000) not null,
  primary key (study_id, round, alias, place)
);
