/// What a bad day does to the house, on purpose: server, workers, PostgreSQL and Redis as processes
/// that are killed, frozen and cut off from each other while people work, a provider that
/// misbehaves, and a checker that counts afterwards what was lost or paid twice. Comes in: seconds
/// and a seed. Goes out: a table of findings, empty when the house kept its promises. Nothing in
/// production knows this room.
@NullMarked
package ai.realstaging.faults;

import org.jspecify.annotations.NullMarked;
