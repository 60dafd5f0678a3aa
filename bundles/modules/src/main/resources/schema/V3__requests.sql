-- What somebody asks to install and another person approves or declines.
create sequence request_seq start with 1 increment by 1;

create table install_request (
  id bigint not null primary key,
  file_name varchar(200) not null,
  sha256 varchar(64) not null,
  modules varchar(4000) not null,
  state varchar(10) not null,
  requested_at timestamp with time zone not null,
  requested_by varchar(100) not null,
  decided_at timestamp with time zone,
  decided_by varchar(100),
  reason varchar(1000)
);

create index install_request_open on install_request (state, sha256);
