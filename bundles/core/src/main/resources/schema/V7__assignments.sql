-- Who answers for which unit in which group of a cycle, until when, and how far it is. No foreign
-- key to units or accounts: both may end before their sheets do.
create sequence assignment_seq start with 50 increment by 50;
create table assignment (
  id bigint not null primary key,
  cycle bigint not null references cycle (id),
  unit varchar(60) not null,
  evaluator_group varchar(64) not null,
  account varchar(60) not null,
  due date not null,
  state varchar(10) not null,
  -- How often the draft was saved; whoever saves names the one they saw.
  version integer not null,
  answered integer not null,
  asked integer not null,
  saved_at timestamp with time zone,
  sheet bigint,
  submitted_at timestamp with time zone,
  assigned_by varchar(60) not null,
  unique (cycle, unit, evaluator_group, account)
);
create index assignment_cycle on assignment (cycle, id);
create index assignment_state on assignment (cycle, state, id);
create index assignment_mine on assignment (account, due, id);

-- What an evaluator entered, with remarks. It never counts: runs read locked sheets only. It stays
-- when the sheet is locked, for its remarks.
create table sheet_draft (
  assignment bigint not null primary key references assignment (id),
  content varchar not null
);
