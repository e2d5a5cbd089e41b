/// What tests of the house use: a database of their own, a clock that can be set, fakes of the
/// gateways with the contracts that keep them honest, and stand-ins for the services outside.
@NullMarked
package ai.realstaging.testkit;

import org.jspecify.annotations.NullMarked;
