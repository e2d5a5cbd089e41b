package ai.realstaging.image;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.schema.tables.records.UploadRecord;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The originals of projects. An upload becomes one when it is first wanted, and stays that one for
/// every variant after.
@Component
class Originals {

  private final OriginalRows rows;
  private final Uploads uploads;
  private final PhotoIntake intake;
  private final InstantSource clock;

  Originals(OriginalRows rows, Uploads uploads, PhotoIntake intake, InstantSource clock) {
    this.rows = rows;
    this.uploads = uploads;
    this.intake = intake;
    this.clock = clock;
  }

  /// The project's original of this upload, looked at now if it is new. Throws [IntakeRefused]; a
  /// key that is not the account's own is as good as missing.
  Original of(Account account, ProjectId project, ObjectKey key) {
    return of(account, project, key, clock.instant());
  }

  /// @param at when it was handed in, for one that is new: originals stand in this order
  Original of(Account account, ProjectId project, ObjectKey key, Instant at) {
    return rows.find(account.id(), project, key).orElseGet(() -> take(account, project, key, at));
  }

  private Original take(Account account, ProjectId project, ObjectKey key, Instant at) {
    if (!key.isUnder(ObjectKey.uploadPrefix(account.id()))) {
      throw Uploads.missing();
    }
    UploadRecord upload = uploads.find(account.id(), key).orElseThrow(Uploads::missing);
    OriginalId id = OriginalId.next(clock);
    PhotoIntake.Seen seen = intake.look(upload, id);
    rows.keep(upload, project, id, seen, at);
    return rows.find(account.id(), project, key).orElseThrow(Uploads::missing);
  }
}
