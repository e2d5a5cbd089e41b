/// The whole of Real Staging as one program: PostgreSQL, Redis, S3 and the built-in sign-in below
/// one data folder, then server and worker, each a Spring context of its own in this JVM. In come
/// the words of the command line; out comes an address to open.
///
/// This is packaging. No rule of the business lives here, and nothing in production depends on it;
/// server and worker are given the same settings that an operator would give them.
@NullMarked
package ai.realstaging.local;

import org.jspecify.annotations.NullMarked;
