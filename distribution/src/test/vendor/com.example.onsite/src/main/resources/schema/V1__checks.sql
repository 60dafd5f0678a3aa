create sequence site_check_seq;

create table site_check (
  id bigint not null primary key,
  unit varchar(100) not null,
  item varchar(100) not null,
  report_year integer not null,
  account varchar(100) not null,
  due date not null,
  reported double precision,
  found double precision,
  words varchar(1000) not null,
  done_at timestamp with time zone
);

create index site_check_account on site_check (account, done_at);
