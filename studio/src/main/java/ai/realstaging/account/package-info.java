/// Who is asking: a subject of an OIDC issuer becomes an [ai.realstaging.account.Account], made
/// once at first sight. Also the account's profile, and the audit of what admins change. Never sees
/// a token or a password.
@NullMarked
package ai.realstaging.account;

import org.jspecify.annotations.NullMarked;
