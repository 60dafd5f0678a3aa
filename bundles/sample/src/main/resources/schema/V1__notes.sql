create sequence note_seq increment by 50;

create table note (
  id bigint not null primary key,
  unit varchar(500) not null,
  words varchar(500) not null
);

create table digest (
  notes bigint not null,
  taken bigint not null
);

insert into digest (notes, taken) values (0, 0);
