-- Where a job spends its time: at a provider that is waited for, or on the cores of the worker that holds it. Each lane has
-- its own slots, tickets and clock, so that a worker holds no more local jobs than it can work on.
alter table job add column lane text not null default 'REMOTE' check (lane in ('REMOTE', 'LOCAL'));
alter table queue_account add column last_local_tag double precision not null default 0;

update job set lane = 'LOCAL' from image where image.id = job.subject and image.model = 'realstaging/render' and job.state = 'QUEUED';

drop index job_ready;
create index job_ready on job (lane, fair_tag, id) where state = 'QUEUED';
drop index job_clock;
create index job_clock on job (lane, fair_tag) where attempt > 0;
