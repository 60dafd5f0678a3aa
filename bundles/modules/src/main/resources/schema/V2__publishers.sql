-- Publishers whose signed modules are let in; one that lost the trust stays, with the reason.
create sequence publisher_seq start with 1 increment by 1;

create table publisher (
  id bigint not null primary key,
  fingerprint varchar(64) not null unique,
  subject varchar(1000) not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  trusted_at timestamp with time zone not null,
  trusted_by varchar(100) not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by varchar(100),
  reason varchar(1000)
);

-- Jars that were let in, by their hash: a kept jar that is not one of them is examined at the start.
create table admitted (
  sha256 varchar(64) not null primary key,
  module varchar(30) not null,
  admitted_at timestamp with time zone not null,
  admitted_by varchar(100) not null
);

-- Since when jars are examined; what was kept before that moment stays.
create table examined (
  since timestamp with time zone not null
);
