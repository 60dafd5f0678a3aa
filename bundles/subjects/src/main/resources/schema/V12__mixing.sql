-- Where the rows of a survey lie for a moment while it is closed: they are written anew in the order
-- of their random numbers and in one transaction, so that neither the place nor the transaction of a
-- row tells when it came. Outside that transaction these tables are empty. They have the columns of
-- the tables they belong to, in the same order.
create table survey_token_mixed (
  hash varchar(64) not null,
  survey_id bigint not null,
  anonymity varchar(20) not null,
  holder varchar(200) not null,
  used boolean not null,
  blinded varchar(64) not null
);

create table survey_answer_mixed (
  id bigint not null,
  survey_id bigint not null,
  anonymity varchar(20) not null,
  unit varchar(64) not null,
  stratum varchar(64) not null,
  channel varchar(20) not null,
  answered_on date not null,
  who varchar(200) not null,
  flags varchar(100) not null,
  content varchar(20000) not null,
  counted boolean not null
);

create table survey_comment_mixed (
  id bigint not null,
  survey_id bigint not null,
  unit varchar(64) not null,
  question varchar(64) not null,
  words varchar(1000) not null,
  state varchar(20) not null,
  reason varchar(1000) not null,
  reply varchar(2000) not null
);
