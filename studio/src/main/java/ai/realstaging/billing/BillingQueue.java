package ai.realstaging.billing;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.PaymentRefused;
import ai.realstaging.schema.tables.records.BillingAccountRecord;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Lets changes to one account's billing wait for each other while they speak with the provider:
/// first before a lock of this process, without a connection of the database, then at the account's
/// row for those of other nodes. What a change wrote is kept only when it ended well.
@Component
class BillingQueue {

  private static final int LANES = 64;

  private final TransactionOperations transactions;
  private final Customers customers;
  private final ReentrantLock[] lanes =
      Stream.generate(ReentrantLock::new).limit(LANES).toArray(ReentrantLock[]::new);

  BillingQueue(TransactionOperations transactions, Customers customers) {
    this.transactions = transactions;
    this.customers = customers;
  }

  <T> T next(AccountId account, Function<BillingAccountRecord, T> change) {
    ReentrantLock lane = lanes[Math.floorMod(account.hashCode(), LANES)];
    lane.lock();
    try {
      T done = transactions.execute(status -> change.apply(customers.held(account)));
      if (done == null) {
        throw new IllegalStateException("a change answers something");
      }
      return done;
    } finally {
      lane.unlock();
    }
  }

  /// As [#next], for a change that asks the provider with a key which carries the row's generation.
  /// A refusal that the provider keeps under that key raises the generation, although nothing else
  /// is kept, so that the next try is not answered out of its memory.
  <T> T begin(AccountId account, Function<BillingAccountRecord, T> change) {
    try {
      return next(account, change);
    } catch (PaymentRefused e) {
      if (e.isKept()) {
        next(account, BillingQueue::grown);
      }
      throw e;
    }
  }

  /// Raises the generation: what is begun next is another thing than before.
  static BillingAccountRecord grown(BillingAccountRecord row) {
    row.setGeneration(row.getGeneration() + 1);
    row.update();
    return row;
  }
}
