-- Answers to repeated calls are kept by the module web for all modules.
drop table idempotency;
