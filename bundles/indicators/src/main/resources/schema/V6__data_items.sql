-- Data items: what units report, from which indicators are computed. Their values are observations.
create table data_item (
  code varchar(64) not null primary key,
  title_zh varchar(400) not null,
  title_en varchar(400) not null,
  -- The unit of measure; empty for a mere count or ratio.
  unit varchar(64) not null,
  -- Where its values come from, and who reports them, in words.
  source varchar(1000) not null,
  reporter varchar(400) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);
