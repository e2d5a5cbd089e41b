package ai.realstaging.billing;

import ai.realstaging.account.Account;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The plans of this installation.
@Component
@EnableConfigurationProperties(BillingSettings.class)
public final class Plans {

  private final List<Plan> plans;

  /// Throws [IllegalArgumentException] when no plan is the free one: accounts start on it.
  Plans(BillingSettings settings) {
    plans = settings.offered();
    if (find(BillingSettings.FREE).isEmpty()) {
      throw new IllegalArgumentException("realstaging.billing.plans needs a plan with code 'free'");
    }
  }

  public List<Plan> all() {
    return plans;
  }

  public Optional<Plan> find(String code) {
    return plans.stream().filter(plan -> plan.code().equals(code)).findFirst();
  }

  /// The account's plan; the free one when its plan is no longer offered.
  public Plan of(Account account) {
    return find(account.plan()).or(() -> find(BillingSettings.FREE)).orElseThrow();
  }
}
