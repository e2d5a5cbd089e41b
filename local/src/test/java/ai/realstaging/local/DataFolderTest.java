package ai.realstaging.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.realstaging.engines.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void forgetsOnlyWhatIsOursOnReset() throws IOException {
    Files.createDirectories(folder.resolve("postgresql/data/base"));
    Files.writeString(folder.resolve("postgresql/data/base/1"), "rows");
    Files.writeString(folder.resolve("secrets.properties"), "a=b");
    Files.writeString(folder.resolve("tax return.pdf"), "not ours");

    try (DataFolder data = DataFolder.open(folder)) {
      data.reset();
    }

    assertThat(folder.resolve("postgresql")).doesNotExist();
    assertThat(folder.resolve("secrets.properties")).doesNotExist();
    assertThat(folder.resolve("tax return.pdf")).hasContent("not ours");
  }

  @Test
  void isClosedToOthersWhenItIsNew() throws IOException {
    DataFolder.open(folder.resolve("new")).close();

    assertThat(modeOf(folder.resolve("new"))).isEqualTo("rwx------");
    assertThat(DataFolder.holder(folder.resolve("new"))).isEmpty();
  }

  @Test
  void keepsItsSecretsAndPortsAndShowsThemToNobodyElse() throws IOException {
    LocalSecrets first = LocalSecrets.in(folder.resolve(LocalSecrets.FILE));
    LocalPorts ports = LocalPorts.in(folder.resolve(LocalPorts.FILE));

    assertThat(LocalSecrets.in(folder.resolve(LocalSecrets.FILE))).isEqualTo(first);
    assertThat(LocalPorts.in(folder.resolve(LocalPorts.FILE))).isEqualTo(ports);
    assertThat(LocalPorts.signInOf(folder.resolve(LocalPorts.FILE))).isEqualTo(ports.signIn());
    assertThat(modeOf(folder.resolve(LocalSecrets.FILE))).isEqualTo("rw-------");
    assertThat(first.toString()).doesNotContain(first.mint());
  }

  @Test
  void saysWhichPortItKeepsWhenAnotherProgramHasTakenIt() throws IOException {
    int port = Ports.free();
    Files.writeString(folder.resolve(LocalPorts.FILE), "sign-in=%d\nobjects=1\n".formatted(port));

    try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> LocalPorts.in(folder.resolve(LocalPorts.FILE)))
          .isInstanceOf(CannotRun.class)
          .hasMessageContaining("Port %d, which this data folder uses for sign-in".formatted(port));
    }
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
