-- The day until which the data of a removed module are kept.
alter table removed add column keep_until date;
update removed set keep_until = cast(removed_at + interval '10' year as date);
alter table removed alter column keep_until set not null;
