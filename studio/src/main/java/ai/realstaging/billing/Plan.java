package ai.realstaging.billing;

import ai.realstaging.kernel.Money;

/// What a plan gives.
///
/// @param monthlyImages images in one period
/// @param weight share of the queue beside other accounts
/// @param openJobs images that may be waiting or running at once
public record Plan(
    String code, String name, Money price, int monthlyImages, double weight, int openJobs) {}
