-- Modules that were removed; their own schemas are kept.
create table removed (
  id varchar(30) not null primary key,
  version varchar(100) not null,
  removed_at timestamp with time zone not null,
  removed_by varchar(100) not null
);
