create sequence thing_seq start with 50 increment by 50;
create table thing (id bigint primary key, word varchar(60) not null, text varchar(400) not null);
create index thing_word on thing (word);
