-- What evaluators wrote beside their answers, as it was locked with the sheet. It never counts.
create table sheet_words (
  sheet bigint not null primary key references sheet (id),
  content varchar not null
);
