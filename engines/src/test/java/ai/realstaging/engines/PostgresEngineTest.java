package ai.realstaging.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineTest {

  @TempDir Path folder;

  @Test
  void refusesAWrongPassword() {
    try (var postgres = PostgresEngine.throwaway()) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guessed"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void saysInOneSentenceThatItsPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, Ports.loopback())) {
      var settings =
          new PostgresSettings(
              folder, taken.getLocalPort(), "secret", PostgresSettings.Durability.NONE);

      assertThatThrownBy(() -> PostgresEngine.start(settings))
          .isInstanceOf(EngineFailed.class)
          .hasMessageStartingWith("PostgreSQL ended while it started:");
    }
  }

  @Test
  void keepsItsDataOverARestart() throws SQLException {
    PostgresSettings settings = PostgresSettings.lasting(folder, "secret");
    try (var first = PostgresEngine.start(settings);
        Statement sql = connect(first).createStatement()) {
      sql.execute("create table room (name text)");
      sql.execute("insert into room values ('12 Elm Street')");
    }

    try (var second = PostgresEngine.start(settings)) {
      assertThat(ask(second, "select name from room")).isEqualTo("12 Elm Street");
    }
  }

  @Test
  void isDurableUnlessItIsThrownAway() throws SQLException {
    try (var lasting = PostgresEngine.start(PostgresSettings.lasting(folder, "secret"))) {
      assertThat(ask(lasting, "show fsync")).isEqualTo("on");
      assertThat(ask(lasting, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(lasting, "show data_checksums")).isEqualTo("on");
      assertThat(ask(lasting, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void stopsWhatAnEarlierRunLeftRunning() throws SQLException {
    PostgresSettings settings = PostgresSettings.lasting(folder, "secret");
    PostgresEngine orphan = PostgresEngine.start(settings);

    try (var next = PostgresEngine.start(settings)) {
      assertThat(ask(next, "select 1")).isEqualTo("1");
      assertThatThrownBy(() -> connect(orphan)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void leavesAloneAProcessThatWasGivenTheSameNumber() throws IOException, SQLException {
    PostgresSettings settings = PostgresSettings.lasting(folder, "secret");
    PostgresEngine.start(settings).close();
    long ours = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("data/postmaster.pid"), ours + "\n");

    Signals.endOrphan(
        folder.resolve("data/postmaster.pid"), "postgres", folder.resolve("data"), "INT");

    assertThat(ProcessHandle.current().isAlive()).isTrue();
    Files.delete(folder.resolve("data/postmaster.pid"));
    try (var next = PostgresEngine.start(settings)) {
      assertThat(ask(next, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void forgetsAFirstStartThatWasCutShort() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("data.half/base"));

    try (var postgres = PostgresEngine.start(PostgresSettings.lasting(folder, "secret"))) {
      assertThat(ask(postgres, "select current_database()")).isEqualTo("realstaging");
      assertThat(folder.resolve("password")).doesNotExist();
    }
  }

  private static Connection connect(PostgresEngine postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static String ask(PostgresEngine postgres, String question) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement sql = connection.createStatement();
        ResultSet answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
