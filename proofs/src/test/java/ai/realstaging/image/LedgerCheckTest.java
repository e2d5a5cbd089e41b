package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ALLOWANCE_ENTRY;
import static ai.realstaging.schema.Tables.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.billing.BillingFor;
import ai.realstaging.billing.LedgerEntry;
import ai.realstaging.billing.LedgerEntry.Kind;
import ai.realstaging.kernel.Phase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a bug or a half restored database left without an end gets the end that the image says.
class LedgerCheckTest {

  private final ImageRig rig = new ImageRig();
  private final LedgerCheck check =
      new LedgerCheck(
          BillingFor.audit(rig.database, rig.clock),
          rig.allowance,
          rig.database.sql(),
          rig.database.transactions(),
          rig.clock);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void whatIsStillInWorkIsLeftAlone() {
    rig.accept();
    rig.clock.advance(Duration.ofHours(1));

    assertThat(check.endLostReserves()).isZero();
    assertThat(rig.ledger()).containsExactly(Kind.RESERVE);
  }

  @Test
  void whatEndedJustNowIsLeftAlone() {
    becomes(rig.accept(), Phase.ERROR);

    assertThat(check.endLostReserves()).isZero();
  }

  @Test
  void anImageThatIsReadyIsUsedAlthoughItsEntryWasLost() {
    rig.accept();
    rig.runNext();
    forget(Kind.SETTLE);
    rig.clock.advance(Duration.ofHours(1));
    assertThat(rig.allowance.usage(rig.ada).running()).isEqualTo(1);

    assertThat(check.endLostReserves()).isEqualTo(1);

    assertThat(rig.ledger()).containsExactly(Kind.RESERVE, Kind.SETTLE);
    assertThat(rig.allowance.usage(rig.ada).used()).isEqualTo(1);
    assertThat(rig.allowance.usage(rig.ada).running()).isZero();
    assertThat(check.endLostReserves()).isZero();
  }

  @Test
  void anImageThatFailedIsGivenBackAndTheEntrySaysWhy() {
    becomes(rig.accept(), Phase.ERROR);
    rig.clock.advance(Duration.ofHours(1));

    assertThat(check.endLostReserves()).isEqualTo(1);

    assertThat(rig.allowance.entries(rig.ada))
        .filteredOn(entry -> entry.kind() == Kind.REFUND)
        .singleElement()
        .extracting(LedgerEntry::reason)
        .isEqualTo(Optional.of("reconciled"));
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
    assertThat(BillingFor.audit(rig.database, rig.clock).addUp()).isZero();
  }

  @Test
  void anImageThatIsNotThereAtAllIsGivenBack() {
    Image image = rig.accept();
    rig.database.sql().deleteFrom(IMAGE).where(IMAGE.ID.eq(image.id().value())).execute();
    rig.clock.advance(Duration.ofHours(1));

    assertThat(check.endLostReserves()).isEqualTo(1);
    assertThat(rig.allowance.usage(rig.ada).used()).isZero();
  }

  @Test
  void aReadyImageThatIsCountedNowhereIsToldAndNotCharged() {
    rig.accept();
    rig.runNext();
    rig.clock.advance(Duration.ofHours(1));
    assertThat(check.tellUncounted()).isZero();

    rig.database
        .sql()
        .update(ALLOWANCE_ENTRY)
        .set(ALLOWANCE_ENTRY.KIND, Kind.REFUND.name())
        .where(ALLOWANCE_ENTRY.KIND.eq(Kind.SETTLE.name()))
        .execute();
    assertThat(check.tellUncounted()).isEqualTo(1);
    forget(Kind.REFUND);
    forget(Kind.RESERVE);
    assertThat(check.tellUncounted()).isEqualTo(1);

    assertThat(rig.ledger()).isEmpty();
    rig.clock.advance(Duration.ofDays(2));
    assertThat(check.tellUncounted()).isZero();
  }

  private void becomes(Image image, Phase phase) {
    rig.database
        .sql()
        .update(IMAGE)
        .set(IMAGE.PHASE, phase.name())
        .where(IMAGE.ID.eq(image.id().value()))
        .execute();
  }

  private void forget(Kind kind) {
    rig.database
        .sql()
        .deleteFrom(ALLOWANCE_ENTRY)
        .where(ALLOWANCE_ENTRY.KIND.eq(kind.name()))
        .execute();
  }
}
