-- How many answered of a kind of people whose quota stops the others; only such kinds have a row.
create table survey_quota (
  survey_id bigint not null,
  stratum varchar(64) not null,
  taken integer not null,
  quota integer not null,
  constraint survey_quota_one primary key (survey_id, stratum),
  constraint survey_quota_of foreign key (survey_id) references survey (id)
);
