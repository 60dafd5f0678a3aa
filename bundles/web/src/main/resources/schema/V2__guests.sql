-- The secret by which forms of public pages are known again, on every node and after a restart.
create table guest_key (
  id integer not null primary key,
  secret varchar(64) not null
);
