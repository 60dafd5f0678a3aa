create sequence message_seq start with 1 increment by 1;

-- One row per message and handler; gone once it is delivered.
create table message (
  id bigint not null primary key,
  topic varchar(200) not null,
  handler varchar(200) not null,
  payload varchar(65536) not null,
  sent_at timestamp with time zone not null,
  attempts integer not null,
  next_at timestamp with time zone not null,
  dead_at timestamp with time zone,
  error varchar(2000)
);

create index message_due on message (handler, next_at);

-- Every handler that was ever seen, so that one that is away for a while misses nothing.
create table handler (
  name varchar(200) not null primary key,
  topic varchar(200) not null
);

create index handler_topic on handler (topic);

create table job (
  name varchar(200) not null primary key,
  owner varchar(36),
  lease_until timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  error varchar(2000)
);
