create sequence entry_seq start with 50 increment by 50;
create table entry (
  id bigint primary key,
  word varchar(20) not null unique,
  amount double precision check (amount >= 0)
);
