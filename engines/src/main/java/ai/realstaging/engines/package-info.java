/// The engines that Real Staging stands on, started from Maven artifacts on one machine: PostgreSQL
/// and Redis as child processes, an S3 server inside this JVM. In come folders, ports and secrets;
/// out come running engines with an address. Everything listens on 127.0.0.1 and asks for a
/// password.
///
/// A child never outlives this JVM, however it dies: the kernel ends it (`PR_SET_PDEATHSIG`), and
/// what is left of an earlier run is stopped before the next start. No engine here knows what is
/// stored in it.
@NullMarked
package ai.realstaging.engines;

import org.jspecify.annotations.NullMarked;
