-- What administrators set for modules; a module's defaults are in its jar.
create table setting (
  module varchar(30) not null,
  pid varchar(200) not null,
  name varchar(200) not null,
  kind varchar(10) not null,
  several boolean not null,
  content varchar(16000) not null,
  constraint setting_key primary key (module, pid, name)
);

-- The state of each module's settings, also when all of them are back to the defaults.
create table settings_of (
  module varchar(30) not null primary key,
  version bigint not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(100) not null
);

-- One row, held by whoever changes settings; its number only grows, so that it tells others to
-- read anew.
create table settings_counter (
  version bigint not null,
  changed_at timestamp with time zone not null
);

insert into settings_counter (version, changed_at) values (0, current_timestamp);
