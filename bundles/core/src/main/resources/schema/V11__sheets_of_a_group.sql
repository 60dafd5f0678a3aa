-- Other modules read the sheets of one group page by page; without this every page goes over the
-- sheets of all groups.
create index sheet_group on sheet (cycle, evaluator_group, id);
