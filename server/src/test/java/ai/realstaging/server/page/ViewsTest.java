package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.Phase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The small values that pages are made of.
class ViewsTest {

  @Test
  void neverDrawsAMeterLongerThanItIs() {
    AllowanceView over = new AllowanceView("Free", 10, 9, 4, "December 1", "");
    assertThat(over.left()).isZero();
    assertThat(over.usedShare() + over.runningShare()).isLessThanOrEqualTo(100);
    assertThat(new AllowanceView("None", 0, 0, 0, "December 1", "").usedShare()).isZero();
  }

  @Test
  void countsWhatRunsAsTaken() {
    AllowanceView pro = new AllowanceView("Pro", 100, 33, 5, "December 1", "");
    assertThat(pro.left()).isEqualTo(62);
    assertThat(pro.usedShare()).isEqualTo(33);
    assertThat(pro.runningShare()).isEqualTo(5);
  }

  @Test
  void lightsOneSegmentAndNoneWhileInLine() {
    assertThat(plate(Phase.QUEUED).segments()).containsExactly("waits", "later", "later", "later");
    assertThat(plate(Phase.READING).segments()).containsExactly("done", "now", "later", "later");
    assertThat(plate(Phase.FINISHING).segments()).containsExactly("done", "done", "done", "now");
  }

  @Test
  void keepsARatioThatTheStyleSheetHas() {
    assertThat(new Ground(1600, 1200, 0).ratioClass()).isEqualTo("r133");
    assertThat(new Ground(10_000, 100, 0).ratioClass()).isEqualTo("r300");
    assertThat(new Ground(100, 10_000, 0).ratioClass()).isEqualTo("r40");
    assertThat(new Ground(1, 1, 0x00ff07).fill()).isEqualTo("#00ff07");
  }

  @Test
  void takesInitialsFromNamesAndAddresses() {
    assertThat(visitor("Ada Okoye").initials()).isEqualTo("AO");
    assertThat(visitor("ada.okoye@elm.example").initials()).isEqualTo("AO");
    assertThat(visitor("bo").initials()).isEqualTo("B");
    assertThat(visitor("@").initials()).isEqualTo("?");
  }

  @Test
  void blamesTheRightSide() {
    assertThat(FaultView.of(404, "7f3a").trace()).isEmpty();
    assertThat(FaultView.of(500, "7f3a"))
        .isEqualTo(
            new FaultView(
                "That did not work, and it is on us", "Nothing was lost or spent.", "7f3a", true));
  }

  private static PlateView plate(Phase phase) {
    return new PlateView(phase, Words.stage(phase), "", Optional.empty());
  }

  private static Frame.Visitor visitor(String name) {
    return new Frame.Visitor(
        "a1",
        name,
        false,
        new AllowanceView("Free", 10, 0, 0, "December 1", ""),
        new Activity(0, 0),
        1,
        new Frame.Defaults("bedroom", List.of("modern"), ""));
  }
}
