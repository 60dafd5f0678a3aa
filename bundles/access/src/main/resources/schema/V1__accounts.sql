create table account (
  account varchar(60) not null primary key,
  name varchar(200) not null,
  password varchar(300) not null,
  must_change boolean not null,
  disabled boolean not null,
  created_at timestamp with time zone not null
);

-- Custom roles; the built-in ones are part of the software.
create table custom_role (
  role varchar(60) not null primary key,
  title_zh varchar(200) not null,
  title_en varchar(200) not null
);

create table custom_role_permission (
  role varchar(60) not null references custom_role (role),
  permission varchar(120) not null,
  primary key (role, permission)
);

-- An empty unit means the whole platform.
create table account_role (
  account varchar(60) not null references account (account),
  role varchar(60) not null,
  unit varchar(60) not null,
  primary key (account, role, unit)
);

-- Only hashes: who reads the table cannot sign in with it.
create table session (
  hash varchar(64) not null primary key,
  account varchar(60) not null references account (account),
  created_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index session_account on session (account);

create sequence token_seq start with 1 increment by 50;
create table token (
  id bigint not null primary key,
  account varchar(60) not null references account (account),
  name varchar(200) not null,
  hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  expires_at timestamp with time zone not null
);
create index token_account on token (account);

-- Failed sign-ins by the name that was typed, whether such an account exists or not.
create table failure (
  account varchar(60) not null primary key,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone not null
);
