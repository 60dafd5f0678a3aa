-- What is known to tie somebody to a unit: entered by the office, or declared.
create sequence known_tie_seq start with 1 increment by 1;
create table known_tie (
  id bigint not null primary key,
  -- ACCOUNT, INSTITUTION or UNIT, and its account, name or code.
  holder_kind varchar(20) not null,
  holder varchar(200) not null,
  unit varchar(60) not null,
  -- EMPLOYMENT, KINSHIP, CONTRACT, COUNSELING, JOINT or OTHER.
  kind varchar(20) not null,
  note varchar(400) not null,
  valid_from date,
  valid_to date,
  -- For how many years after its end a counselling relation still keeps somebody out.
  cooling integer not null,
  declared boolean not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null
);
create index known_tie_unit on known_tie (unit, id);
create index known_tie_holder on known_tie (holder);

-- Who is asked about a unit in a group of a cycle.
create sequence panel_seq start with 1 increment by 1;
create table panel (
  id bigint not null primary key,
  cycle varchar(64) not null,
  group_code varchar(64) not null references evaluator_group (code),
  unit varchar(60) not null,
  -- How many are asked at once; 0 for everybody who may be.
  size integer not null,
  due date not null,
  -- What the members were drawn with: the same roster gives the same panel again.
  seed bigint not null,
  generator varchar(60) not null,
  wave integer not null,
  -- OPEN or CLOSED.
  state varchar(10) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null,
  constraint panel_once unique (cycle, group_code, unit)
);
create index panel_list on panel (cycle, id);

-- A member of a panel, or one in reserve, in the order of the draw.
create sequence seat_seq start with 1 increment by 1;
create table seat (
  id bigint not null primary key,
  panel_id bigint not null references panel (id),
  place integer not null,
  wave integer not null,
  member_id bigint not null,
  account varchar(60) not null,
  name varchar(200) not null,
  state varchar(20) not null,
  -- Why somebody is recused, declined or was replaced; empty for no reason.
  reason varchar(20) not null,
  note varchar(400) not null,
  reminded_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint seat_once unique (panel_id, member_id)
);
create index seat_order on seat (panel_id, place);
create index seat_account on seat (account, state);
