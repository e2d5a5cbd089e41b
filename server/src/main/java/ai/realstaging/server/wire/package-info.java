/// The names on the wire: how room types, styles, phases and models are written for clients, and
/// how what they write is read. No other room of the server spells them.
@NullMarked
package ai.realstaging.server.wire;

import org.jspecify.annotations.NullMarked;
