-- The words that the library is narrowed by are read in their order, and sought.
create index indicator_element on indicator (element);
create index indicator_frequency on indicator (frequency);
create index indicator_collector on indicator (collector);
