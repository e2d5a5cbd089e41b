package ai.realstaging.billing;

import ai.realstaging.account.AccountRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Nobody is charged who is not there any more: an account stays while its subscription goes on.
/// One that is canceled, and only waits for the end of what was paid, holds nobody back.
@Component
class LeavingRule {

  private final Standings standings;

  LeavingRule(Standings standings) {
    this.standings = standings;
  }

  @EventListener
  void on(AccountRemoved removed) {
    Standing standing = standings.held(removed.account());
    if (standing.subscription().isPresent() && standing.endsAt().isEmpty()) {
      throw new StillSubscribed();
    }
  }
}
