-- Experts who may be asked, what ties them to units, and the panels made of them.
create sequence expert_seq start with 1 increment by 1;
create table expert (
  id bigint not null primary key,
  account varchar(60) not null,
  name varchar(200) not null,
  field varchar(100) not null,
  region varchar(100) not null,
  institution varchar(200) not null,
  -- The unit the expert works at; empty for none that is evaluated.
  unit varchar(60) not null,
  valid_from date,
  valid_to date,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null,
  constraint expert_once unique (account)
);

create table expert_tie (
  expert_id bigint not null,
  kind varchar(20) not null,
  unit varchar(60) not null,
  note varchar(400) not null,
  primary key (expert_id, kind, unit)
);

create sequence expert_panel_seq start with 1 increment by 1;
create table expert_panel (
  id bigint not null primary key,
  set_code varchar(64) not null,
  title varchar(200) not null,
  -- CHOSEN or DRAWN; what was drawn can be drawn again with the seed and the generator.
  way varchar(20) not null,
  seed bigint not null,
  generator varchar(60) not null,
  made_at timestamp with time zone not null,
  made_by varchar(60) not null
);
create index expert_panel_set on expert_panel (set_code, id);

create table panel_member (
  panel_id bigint not null,
  expert_id bigint not null,
  state varchar(20) not null,
  -- The tie for which an expert is excluded.
  tie_kind varchar(20) not null,
  tie_unit varchar(60) not null,
  tie_note varchar(400) not null,
  declared_at timestamp with time zone,
  primary key (panel_id, expert_id)
);
create index panel_member_expert on panel_member (expert_id, state);
