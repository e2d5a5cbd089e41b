/// Who may come in: bearer tokens and sessions of one issuer, the account behind them, and the
/// headers that keep a browser safe. Knows an issuer by its address only, never who runs it.
@NullMarked
package ai.realstaging.server.security;

import org.jspecify.annotations.NullMarked;
