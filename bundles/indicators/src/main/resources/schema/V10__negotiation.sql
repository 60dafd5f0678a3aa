-- Negotiations of indicators between the sponsor, the units and, in a deadlock, the committee.
create sequence negotiation_seq start with 1 increment by 1;

-- What a set's negotiations keep to; a set without a row keeps to the defaults.
create table negotiation_terms (
  set_code varchar(64) not null primary key,
  -- The least share of expected indicators in the total weight, 0 to 1.
  quota double precision not null,
  -- After how many rounds something may be determined or taken to the committee.
  min_rounds integer not null,
  -- How many days a side has to answer.
  answer_days integer not null
);

create table negotiation (
  id bigint not null primary key,
  set_code varchar(64) not null,
  code varchar(64) not null,
  -- CONSTRAINED or EXPECTED.
  channel varchar(20) not null,
  -- The kind of units it is about; empty when they were named.
  kind varchar(60) not null,
  state varchar(20) not null,
  round integer not null,
  -- The last day on which the side whose turn it is can answer; runs to 24:00.
  due date,
  -- The position that is on the table.
  position_id bigint not null,
  -- Grows with every event.
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);
create index negotiation_by_set on negotiation (set_code, id);
create index negotiation_by_state on negotiation (state, due);

create table negotiation_unit (
  negotiation_id bigint not null references negotiation (id),
  unit varchar(60) not null,
  primary key (negotiation_id, unit)
);
create index negotiation_unit_by_unit on negotiation_unit (unit, negotiation_id);

-- Every proposal that was ever on the table, complete.
create table negotiation_position (
  id bigint not null primary key,
  negotiation_id bigint not null references negotiation (id),
  round integer not null,
  side varchar(20) not null,
  unit varchar(60) not null,
  -- The indicator as JSON.
  document varchar(64000) not null,
  -- The corridor of targets over years as JSON; empty for none.
  corridor varchar(4000) not null,
  reason varchar(2000) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null
);
create index negotiation_position_by on negotiation_position (negotiation_id, id);

-- What a side said in a round, and what was answered to it.
create table negotiation_comment (
  id bigint not null primary key,
  negotiation_id bigint not null references negotiation (id),
  round integer not null,
  side varchar(20) not null,
  unit varchar(60) not null,
  kind varchar(20) not null,
  words varchar(2000) not null,
  -- What it would have instead; 0 for nothing.
  position_id bigint not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  reply varchar(20) not null,
  reply_words varchar(2000) not null,
  replied_at timestamp with time zone,
  replied_by varchar(60) not null,
  constraint negotiation_comment_once unique (negotiation_id, round, side, unit)
);

-- What happened, in order.
create table negotiation_event (
  negotiation_id bigint not null references negotiation (id),
  -- The version that the event led to.
  version integer not null,
  event varchar(20) not null,
  side varchar(20) not null,
  unit varchar(60) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  round integer not null,
  reason varchar(2000) not null,
  happened_at timestamp with time zone not null,
  account varchar(60) not null,
  -- What was asked for, hashed: who asks for the same once more is told what it led to.
  asked varchar(64) not null,
  primary key (negotiation_id, version)
);

-- Menus of a unit: this target for these resources.
create table negotiation_offer (
  id bigint not null primary key,
  negotiation_id bigint not null references negotiation (id),
  unit varchar(60) not null,
  target double precision not null,
  resources double precision not null,
  note varchar(400) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  chosen boolean not null
);
create index negotiation_offer_by on negotiation_offer (negotiation_id, id);
