-- What a run changed is asked for by its page; results are otherwise found by plan and period.
create index result_run on result (run);
