create sequence thing_seq start with 50 increment by 50;
create table thing (id bigint primary key, word varchar(200) not null, at timestamp with time zone);
