-- What a run found about some hundreds of units, as columns in one sequence of bytes, cut into
-- parts that every database takes; and what the trees of all its units have in common.
create table result_block (
  run bigint not null references run (id),
  block integer not null,
  part integer not null,
  content bytea not null,
  primary key (run, block, part)
);
create table run_outline (
  run bigint not null primary key references run (id),
  nodes varchar not null
);

-- Where a unit's tree is: in a block of the run, at a place. Runs of earlier versions keep the tree
-- itself.
alter table result add column block integer;
alter table result add column place integer;
alter table result alter column tree drop not null;
