package ai.realstaging.server.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A profile as its owner sees it; e-mail, name and role are the issuer's and cannot be changed
/// here.
record ProfileJson(
    UUID id,
    String role,
    String planCode,
    @Nullable String email,
    @Nullable String name,
    @Nullable String fullName,
    @Nullable String companyName,
    @Nullable String phone,
    @Nullable String billingEmail,
    @Nullable Object billingAddress,
    @Nullable Object preferences,
    Instant createdAt,
    Instant updatedAt) {}
