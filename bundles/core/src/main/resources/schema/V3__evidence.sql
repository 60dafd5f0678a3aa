-- One row a stored file; the content lies outside of the database under its hash.
create sequence evidence_file_seq start with 1 increment by 50;

create table evidence_file (
  id bigint primary key,
  name varchar(255) not null,
  media_type varchar(127) not null,
  size_bytes bigint not null,
  sha256 varchar(64) not null,
  stored_at timestamp with time zone not null,
  stored_by varchar(255) not null
);

create index evidence_file_by_hash on evidence_file (sha256);
