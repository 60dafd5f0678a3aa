-- The newest catalogue that was accepted from each issuer: an older one is refused from then on.
create table catalogue (
  issuer_hash varchar(64) not null primary key,
  issuer varchar(1000) not null,
  serial bigint not null,
  index_sha256 varchar(64) not null,
  certificate varchar(64) not null,
  taken_at timestamp with time zone not null
);

-- Its only row is locked by whoever accepts a catalogue, so that two servers do not at once.
create table catalogue_lock (
  id integer not null primary key
);
insert into catalogue_lock (id) values (1);

create sequence revocation_seq start with 1 increment by 1;

-- Jars and certificates that the issuer of an accepted catalogue called back. They stay when the
-- catalogue goes; only a person lifts one, with a reason.
create table revocation (
  id bigint not null primary key,
  kind varchar(12) not null,
  revoked varchar(64) not null,
  issuer_hash varchar(64) not null,
  issuer varchar(1000) not null,
  serial bigint not null,
  revoked_on date not null,
  reason_zh varchar(1000) not null,
  reason_en varchar(1000) not null,
  taken_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  lifted_by varchar(100),
  lifted_why varchar(1000),
  unique (revoked, issuer_hash)
);
