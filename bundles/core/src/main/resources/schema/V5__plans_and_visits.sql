-- Every save of a plan is a version of its own; the note says why it was made.
alter table plan add column note varchar(2000) default '' not null;

-- When somebody was here: now, and the time before, with the last audit record of then.
create table visit (
  account varchar(60) not null primary key,
  last_at timestamp with time zone not null,
  last_seq bigint not null,
  before_at timestamp with time zone not null,
  before_seq bigint not null
);

-- What happened to one thing.
create index audit_record_by_subject on audit_record (subject, seq);
