create sequence entry_seq start with 50 increment by 50;
create table entry (
  id bigint primary key,
  word varchar(60) not null unique,
  amount double precision not null,
  at timestamp with time zone not null
);
create sequence record_seq start with 50 increment by 50;
create table record (id bigint primary key, word varchar(60) not null, hash bytea not null);
create index record_word on record (word);
