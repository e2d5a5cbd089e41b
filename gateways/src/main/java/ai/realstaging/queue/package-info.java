/// The job queue. PostgreSQL remembers, Redis carries: a job is a row, a ticket in the Redis stream
/// only
/// says that one more is due. Comes in: a kind and a subject. Goes out: a call of the kind's
/// [ai.realstaging.queue.JobHandler], once at a time, under a lease with a fencing token. Never
/// knows
/// what a job means, and loses none when Redis does.
@NullMarked
package ai.realstaging.queue;

import org.jspecify.annotations.NullMarked;
