package ai.realstaging.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.kernel.Phase;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.problem.Verdict;
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
    assertThat(fault(ProblemCode.NOT_FOUND, "").trace()).isEmpty();
    assertThat(fault(ProblemCode.INTERNAL_ERROR, ""))
        .isEqualTo(
            new FaultView(
                "That did not work, and it is on us", "Nothing was lost or spent.", "7f3a", true));
    assertThat(fault(ProblemCode.TOO_MANY_OPEN, "Your plan stages 2 images at once."))
        .isEqualTo(
            new FaultView(
                "Too many images are open",
                "Your plan stages 2 images at once. Nothing was lost or spent.",
                "",
                true));
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(fault(code, "x").title().contains("on us"))
          .as(code.wire())
          .isEqualTo(code == ProblemCode.INTERNAL_ERROR);
    }
  }

  @Test
  void offersToTryAgainOnlyWhatCanBeAskedForAgain() {
    Verdict away = Verdict.of(ProblemCode.SERVICE_UNAVAILABLE, "The database does not answer.");
    assertThat(FaultView.of(away, "7f3a", true).again()).isTrue();
    assertThat(FaultView.of(away, "7f3a", false).again()).isFalse();
  }

  private static FaultView fault(ProblemCode code, String detail) {
    return FaultView.of(Verdict.of(code, detail), "7f3a", true);
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
        new Frame.UploadLimits(1, 1, 1, 1),
        new Frame.Defaults("bedroom", List.of("modern"), ""));
  }
}
