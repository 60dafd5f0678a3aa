-- Frozen sets: what was signed, who was told, who acknowledged; and their amendments.
create sequence snapshot_seq start with 1 increment by 1;

create table indicator_snapshot (
  id bigint not null primary key,
  set_code varchar(64) not null,
  -- 1 for the first of its set.
  number integer not null,
  cycle varchar(60) not null,
  valid_from date not null,
  -- The last day it is in force; empty while there is no end.
  valid_to date,
  -- The canonical document that was hashed and signed.
  document varchar(1000000) not null,
  sha256 varchar(64) not null,
  plan_number integer not null,
  plan_hash varchar(64) not null,
  algorithm varchar(40) not null,
  signing_key varchar(64) not null,
  signature varchar(400) not null,
  reason varchar(2000) not null,
  signed_at timestamp with time zone not null,
  signed_by varchar(60) not null,
  constraint indicator_snapshot_once unique (set_code, number)
);

create table notice_packet (
  snapshot_id bigint not null references indicator_snapshot (id),
  unit varchar(60) not null,
  sent_at timestamp with time zone not null,
  due date not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by varchar(60) not null,
  note varchar(2000) not null,
  primary key (snapshot_id, unit)
);
create index notice_packet_by_unit on notice_packet (unit, snapshot_id);

create table amendment (
  id bigint not null primary key,
  set_code varchar(64) not null,
  state varchar(20) not null,
  -- The snapshot it would change.
  snapshot_id bigint not null references indicator_snapshot (id),
  side varchar(20) not null,
  unit varchar(60) not null,
  reason varchar(2000) not null,
  -- By indicator the fields that shall be otherwise, as JSON; null takes the indicator out.
  changes varchar(64000) not null,
  valid_from date not null,
  -- The impact as it was shown to both sides, as JSON; empty while it was not.
  impact varchar(64000) not null,
  due date,
  decision varchar(2000) not null,
  requested_at timestamp with time zone not null,
  requested_by varchar(60) not null,
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);
create index amendment_by_set on amendment (set_code, id);

create table amendment_statement (
  amendment_id bigint not null references amendment (id),
  side varchar(20) not null,
  unit varchar(60) not null,
  -- SUPPORT, OBJECT or SILENT.
  kind varchar(20) not null,
  words varchar(2000) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  primary key (amendment_id, side, unit)
);
