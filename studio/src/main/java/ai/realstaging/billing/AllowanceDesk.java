package ai.realstaging.billing;

import ai.realstaging.account.Account;
import ai.realstaging.account.AuditTrail;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Gives images back by hand, and writes down who did and why.
@Component
public class AllowanceDesk {

  private final TransactionOperations transactions;
  private final Allowance allowance;
  private final AuditTrail audit;

  AllowanceDesk(TransactionOperations transactions, Allowance allowance, AuditTrail audit) {
    this.transactions = transactions;
    this.allowance = allowance;
    this.audit = audit;
  }

  /// Gives images of the account's current period back. False when fewer were taken in it, apart
  /// from those in work; then nothing is written.
  public boolean giveBack(Account admin, Account account, int images, String reason) {
    if (images < 1) {
      throw new IllegalArgumentException("one image at least is given back, not " + images);
    }
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean given = allowance.adjust(account, -images, reason);
              if (given) {
                int left = allowance.usage(account).used();
                audit.note(
                    admin,
                    "allowance.give_back",
                    account.id().toString(),
                    Optional.of("" + (left + images)),
                    Optional.of("" + left));
              }
              return given;
            }));
  }
}
