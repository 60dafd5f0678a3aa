-- Whether evaluation is mainly external or mainly internal, from a day on; never a hidden default.
create table regime (
  valid_from date not null primary key,
  -- PRINCIPLE or TRANSITIONAL.
  kind varchar(20) not null,
  -- The least external share of the whole, 0 to 1: a step of the way to the principle.
  least double precision not null,
  statement_zh varchar(1000) not null,
  statement_en varchar(1000) not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);

-- Elements of performance, such as the handling of petitions.
create table element (
  code varchar(64) not null primary key,
  title_zh varchar(200) not null,
  title_en varchar(200) not null,
  place integer not null,
  -- Whether it is the performance as a whole, to which the regime applies.
  whole boolean not null
);

-- Who evaluates what, from a day on.
create sequence matrix_seq start with 1 increment by 1;
create table matrix (
  id bigint not null primary key,
  valid_from date not null,
  note varchar(400) not null,
  -- Grows with every change.
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by varchar(60) not null
);
create index matrix_day on matrix (valid_from, id);
create table matrix_cell (
  matrix_id bigint not null references matrix (id),
  element_code varchar(64) not null references element (code),
  group_code varchar(64) not null references evaluator_group (code),
  -- Whether the element gets no score without the group.
  main boolean not null,
  -- Its share in hundredths; those of an element make 100.
  weight double precision not null,
  minimum integer not null,
  -- PANEL, ROSTER, SURVEY or STATEMENT.
  way varchar(20) not null,
  primary key (matrix_id, element_code, group_code)
);

-- Which element an indicator of a cycle's plan stands for, where the office says so.
create table plan_element (
  cycle varchar(64) not null,
  indicator varchar(64) not null,
  element_code varchar(64) not null references element (code),
  primary key (cycle, indicator)
);
