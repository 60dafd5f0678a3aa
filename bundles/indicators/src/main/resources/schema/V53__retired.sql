-- Whether an entry was brought to its end by a version: its code is not used again.
alter table indicator_version add column if not exists retired boolean default false not null;

-- Versions kept before. What stands between quotation marks is written with others inside a text.
update indicator_version set retired = true
  where document like '%"status":"RETIRED","from":%' and not retired;
