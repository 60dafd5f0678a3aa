-- Who looked at a rank order, of which units and why. The view is shown to this person alone, for a
-- while; the row and the audit record stay.
create sequence ranking_seq start with 50 increment by 50;
create table ranking_view (
  id bigint not null primary key,
  run bigint not null references run (id),
  kind varchar(60) not null,
  account varchar(60) not null,
  name varchar(200) not null,
  reason varchar(2000) not null,
  opened_at timestamp with time zone not null
);

-- Totals of a run without reading its trees of scores.
create index result_total on result (run, total, unit);

-- What was done to one thing.
create index audit_record_subject on audit_record (subject, seq);
