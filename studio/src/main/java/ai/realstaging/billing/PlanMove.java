package ai.realstaging.billing;

import ai.realstaging.payment.SwitchCost;

/// What moving to another plan would cost.
///
/// @param from the present plan
/// @param larger whether it gives more images
public record PlanMove(PlanPrice to, Plan from, SwitchCost cost, boolean larger) {}
