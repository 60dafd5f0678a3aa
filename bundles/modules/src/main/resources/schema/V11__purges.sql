create sequence purge_seq start with 1 increment by 1;

-- What was asked, confirmed and done to destroy data of removed modules. Rows stay for good.
create table purge (
  id bigint not null primary key,
  module varchar(30) not null,
  module_version varchar(100) not null,
  state varchar(20) not null,
  reason varchar(1000) not null,
  asked_at timestamp with time zone not null,
  asked_by varchar(100) not null,
  expires_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by varchar(100),
  -- Where the exported data are, below the folder "purged" of the data folder.
  export_file varchar(200),
  export_sha256 varchar(64),
  export_bytes bigint,
  export_rows bigint,
  schema_version varchar(50),
  done_at timestamp with time zone
);
create index purge_module on purge (module, id);
