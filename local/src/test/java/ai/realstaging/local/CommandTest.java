package ai.realstaging.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private static final Path HOME = Path.of("/home/ada");
  private static final Path DATA = Path.of("/home/ada/.realstaging");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prot 80",
        "--port",
        "--port --demo",
        "--port 0",
        "--port 65536",
        "--port web",
        "token --port 1",
        "stop --user ada",
        "start",
        "--data"
      })
  void refusesWhatItDoesNotKnowWithOneSentence(String words) {
    assertThatThrownBy(() -> parse(words))
        .isInstanceOfSatisfying(
            CannotRun.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(CannotRun.Reason.USAGE);
              assertThat(refusal.getMessage()).doesNotContain("\n").endsWith(".");
            });
  }

  @Test
  void startsOnItsUsualPortAndFolderWhenNothingIsSaid() {
    assertThat(Command.parse(List.of(), HOME))
        .isEqualTo(new Command.Start(8080, DATA, false, false, false, false));
  }

  @Test
  void takesOptionsInAnyOrder() {
    assertThat(parse("--demo --data /srv/elm --json --reset --port 9000"))
        .isEqualTo(new Command.Start(9000, Path.of("/srv/elm"), true, true, true, false));
  }

  @Test
  void makesTokensForTheKeeperUnlessAUserIsNamed() {
    assertThat(parse("token")).isEqualTo(new Command.Token("admin", DATA));
    assertThat(parse("token --data /srv/elm --user bo"))
        .isEqualTo(new Command.Token("bo", Path.of("/srv/elm")));
  }

  @Test
  void stopsAndHelps() {
    assertThat(parse("stop --data /srv/elm")).isEqualTo(new Command.Stop(Path.of("/srv/elm")));
    assertThat(parse("--help")).isEqualTo(new Command.Help());
  }

  private static Command parse(String words) {
    return Command.parse(List.of(words.split(" ")), HOME);
  }
}
