package ai.realstaging.account;

import java.util.Optional;

/// What a verified token says of its bearer.
///
/// @param role the role that the issuer vouches for, where it does
public record Subject(
    String issuer,
    String subject,
    Optional<String> email,
    Optional<String> name,
    Optional<Role> role) {}
