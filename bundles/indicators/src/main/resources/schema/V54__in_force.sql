-- Whether an entry was in force by a version: later meanings are held against the first such.
alter table indicator_version add column in_force boolean default false not null;

update indicator_version set in_force = true where document like '%"status":"IN_FORCE","from":%';
