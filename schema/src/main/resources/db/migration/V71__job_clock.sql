-- The clock of a lane is the tag of the youngest job that came to its turn. A dead letter that was sent round again has been
-- tried before, but waits at the end of its account's line: counted, it would put every newcomer behind that line.
drop index job_clock;
create index job_clock on job (lane, fair_tag) where attempt > 0 and state <> 'QUEUED';
