package ai.realstaging.billing;

import ai.realstaging.payment.PriceId;
import ai.realstaging.payment.Term;

/// One price of the provider and the plan that it buys.
///
/// @param offered whether it can be bought now; an older one still counts for who has it
public record PlanPrice(PriceId id, Plan plan, Term term, boolean offered) {}
