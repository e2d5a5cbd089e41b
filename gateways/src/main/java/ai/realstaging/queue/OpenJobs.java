package ai.realstaging.queue;

import static ai.realstaging.schema.Tables.QUEUE_ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps count of each account's open jobs. A change is written as the last thing before the
/// commit, so that the account's row is never held while other rows are still being waited for.
@Component
class OpenJobs {

  private final DSLContext sql;

  OpenJobs(DSLContext sql) {
    this.sql = sql;
  }

  void oneLess(UUID account) {
    beforeCommit(
        () ->
            sql.update(QUEUE_ACCOUNT)
                .set(QUEUE_ACCOUNT.OPEN_JOBS, QUEUE_ACCOUNT.OPEN_JOBS.minus(1))
                .where(QUEUE_ACCOUNT.ACCOUNT_ID.eq(account))
                .execute());
  }

  /// Has an account's row written when all else of the transaction is. What is rolled back to a
  /// savepoint takes this with it.
  void beforeCommit(Runnable write) {
    TransactionSynchronizationManager.registerSynchronization(new LastWrite(write));
  }

  private static final class LastWrite implements TransactionSynchronization {

    private final Runnable write;
    private final List<Object> later = new ArrayList<>();
    private boolean undone;

    LastWrite(Runnable write) {
      this.write = write;
    }

    @Override
    public void savepoint(Object savepoint) {
      later.add(savepoint);
    }

    @Override
    public void savepointRollback(Object savepoint) {
      undone |= !later.contains(savepoint);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!undone) {
        write.run();
      }
    }
  }
}
