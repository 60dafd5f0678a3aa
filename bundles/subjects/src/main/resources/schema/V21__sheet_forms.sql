-- Which frozen form the sheets of a group ask in a cycle.
create table sheet_form (
  cycle varchar(64) not null,
  group_code varchar(64) not null,
  form bigint not null references rating_form (id),
  -- The plan's scale that the form's points stand for.
  scale_min double precision not null,
  scale_max double precision not null,
  scale_digits integer not null,
  -- Whether the evaluated bodies evaluate themselves with it, before they see what others found.
  self_first boolean not null,
  -- From which day the other evaluators read what they say of themselves; null for never.
  told_from date,
  bound_at timestamp with time zone not null,
  bound_by varchar(60) not null,
  constraint sheet_form_key primary key (cycle, group_code)
);
