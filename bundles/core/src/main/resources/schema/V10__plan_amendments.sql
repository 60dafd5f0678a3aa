-- From which day an amended version is in force, and what decided it; a version that was never
-- amended is in force from the beginning of its cycle.
alter table plan add column valid_from date;
alter table plan add column amendment varchar(2000) default '' not null;

-- Against which version answers were packed; 0 is the version the cycle was opened with.
alter table sheet add column plan_version integer default 0 not null;

-- The day whose version of the plan a run uses; runs of before use that of the day they began.
alter table run add column reference_day date;
