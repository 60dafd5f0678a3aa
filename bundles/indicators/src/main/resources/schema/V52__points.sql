-- Experts judge pairs, or share out points.
alter table weight_study add column asks varchar(20) default 'PAIRS' not null;

create table weight_point (
  study bigint not null,
  account varchar(60) not null,
  code varchar(64) not null,
  points double precision not null,
  primary key (study, account, code)
);
