-- What all servers on this database shall have installed: one row that says how far it is and who
-- changes it now.
create table common_set (
  id integer not null primary key,
  -- Grows with every change; 0 until the first server wrote down what it has.
  generation bigint not null,
  -- The number of the last change that began.
  act bigint not null,
  -- The server that changes something, until when it counts as alive without a sign of life, and
  -- the modules that the others keep out of service meanwhile, with commas between.
  holder varchar(36),
  held_until timestamp with time zone,
  aside varchar(4000) default '' not null
);
insert into common_set (id, generation, act) values (1, 0, 0);

-- Modules that are not as the platform's archive brings them.
create table common_module (
  module varchar(30) not null primary key,
  version varchar(100) not null,
  -- Empty for the jar of the platform's archive.
  sha256 varchar(64) not null,
  state varchar(10) not null,
  generation bigint not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(100) not null
);

-- The bytes of jars and of files that wait for a second person, by their hashes.
create table stored_part (
  sha256 varchar(64) not null,
  number integer not null,
  content bytea not null,
  primary key (sha256, number)
);

-- The servers on this database.
create table node (
  id varchar(36) not null primary key,
  -- Another one at each start.
  run varchar(36) not null,
  name varchar(100) not null,
  address varchar(200) not null,
  platform varchar(100) not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  -- The generation it has reached; -1 for none.
  generation bigint not null,
  -- The last change for which it has taken modules out of service.
  aside bigint not null,
  -- Why it cannot follow: a code and its words, with line breaks between; empty when it can.
  problem varchar(200) default '' not null,
  words varchar(2000) default '' not null
);
