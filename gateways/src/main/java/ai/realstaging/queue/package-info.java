/// The job queue. PostgreSQL remembers, Redis carries: a job is a row, a ticket in the Redis stream
/// only says that one more is due. Comes in: a kind and a subject. Goes out: a call of the kind's
/// [ai.realstaging.queue.JobHandler], once at a time, under a lease with a fencing token. Never
/// knows what a job means, and loses none when Redis does.
///
/// Rows are locked in one order by everybody, or transactions would wait for each other in a
/// circle: jobs by their ids, then what their handlers write, then the account's count of open
/// jobs.
@NullMarked
package ai.realstaging.queue;

import org.jspecify.annotations.NullMarked;
