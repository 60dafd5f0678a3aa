-- Groups of evaluators, such as service objects or experts.
create table evaluator_group (
  code varchar(64) not null primary key,
  title_zh varchar(200) not null,
  title_en varchar(200) not null,
  -- INTERNAL or EXTERNAL to the administration.
  side varchar(10) not null,
  -- How its members stand to whom they evaluate: OUTSIDE, SELF, ABOVE or BELOW.
  stance varchar(10) not null,
  -- Whether its answers are shown only together.
  anonymous boolean not null,
  -- How many answers make it count.
  minimum integer not null,
  -- Of two groups that somebody sits in, the one with the lower number counts.
  priority integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);
create index evaluator_group_order on evaluator_group (priority, code);

-- Who belongs to a group: a person, or an institution that somebody answers for.
create sequence group_member_seq start with 1 increment by 1;
create table group_member (
  id bigint not null primary key,
  group_code varchar(64) not null references evaluator_group (code),
  account varchar(60) not null,
  name varchar(200) not null,
  -- PERSON or INSTITUTION.
  kind varchar(20) not null,
  institution varchar(200) not null,
  -- The unit the member belongs to; empty for none in the register.
  unit varchar(60) not null,
  -- What a draw keeps in balance, such as a district or a trade.
  stratum varchar(100) not null,
  valid_from date,
  valid_to date,
  -- False for whom the office does not ask; the note says why.
  eligible boolean not null,
  note varchar(400) not null,
  -- How many units the member evaluates in a cycle at most; 0 for any number.
  most integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null,
  constraint group_member_once unique (group_code, account)
);
create index group_member_account on group_member (account);
create index group_member_list on group_member (group_code, id);
