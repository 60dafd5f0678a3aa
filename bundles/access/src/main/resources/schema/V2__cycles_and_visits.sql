-- A role may be held for one cycle only; an empty cycle means every cycle.
create table account_grant (
  account varchar(60) not null references account (account),
  role varchar(60) not null,
  unit varchar(60) not null,
  cycle varchar(60) not null,
  primary key (account, role, unit, cycle)
);
insert into account_grant (account, role, unit, cycle)
  select account, role, unit, '' from account_role;
drop table account_role;
create index account_grant_role on account_grant (role, account);

-- Where a session came from, so that its owner can tell one from another.
alter table session add column address varchar(60) default '' not null;
alter table session add column agent varchar(300) default '' not null;
