package ai.realstaging.queue;

import ai.realstaging.kernel.AccountId;
import java.util.UUID;

/// A job to be done once.
///
/// @param kind whose handler does it
/// @param lane where it spends its time
/// @param subject what it is about; one open job of a kind per subject
/// @param weight the account's share of the queue, more than 0
public record NewJob(String kind, Lane lane, UUID subject, AccountId account, double weight) {}
