-- For the operator: how long the jobs of the last hour waited and took.
create index job_finished on job (finished_at) where finished_at is not null;
