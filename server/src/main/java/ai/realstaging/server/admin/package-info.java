/// Running the house over HTTP: models, settings, jobs, the audit. The security chain lets only
/// admins in; every change is written to the audit by the room that makes it.
@NullMarked
package ai.realstaging.server.admin;

import org.jspecify.annotations.NullMarked;
