-- One row a message: a message that comes twice finds its row.
create table finding (
  message bigint not null primary key,
  site_check bigint not null,
  apart double precision not null
);

create index finding_check on finding (site_check);
