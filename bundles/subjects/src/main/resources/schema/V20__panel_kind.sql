-- A panel evaluates a unit, or hears the appeal against its evaluation: EVALUATION or APPEAL.
alter table panel add column kind varchar(20) default 'EVALUATION' not null;
alter table panel drop constraint panel_once;
alter table panel add constraint panel_once unique (cycle, kind, group_code, unit);
