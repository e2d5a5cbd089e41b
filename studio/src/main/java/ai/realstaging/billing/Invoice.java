package ai.realstaging.billing;

import ai.realstaging.kernel.Money;
import ai.realstaging.payment.ProviderInvoice;
import java.time.Instant;
import java.util.Optional;

/// An invoice as its account sees it.
///
/// @param refunded what was given back of it
/// @param disputed whether a bank wants its payment back
/// @param hostedUrl the provider's page for it, with its receipt
public record Invoice(
    String id,
    Optional<String> number,
    ProviderInvoice.State state,
    String description,
    Money total,
    Money due,
    Money refunded,
    boolean disputed,
    boolean needsAction,
    Optional<Instant> nextAttempt,
    Optional<String> hostedUrl,
    Optional<String> pdfUrl,
    Instant createdAt) {}
