package ai.realstaging.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A JVM of its own is killed as hard as can be; nothing that it started may stay, and nothing that
/// it stored may be gone.
class DeathOfTheParentTest {

  @TempDir Path folder;

  @Test
  void takesTheEnginesWithItAndTheNextStartFindsAllData() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    List<ProcessHandle> engines = enginesOf(parent);
    assertThat(engines).hasSize(2).allMatch(ProcessHandle::isAlive);

    parent.destroyForcibly().waitFor();

    for (ProcessHandle engine : engines) {
      engine.onExit().get(20, TimeUnit.SECONDS);
    }
    try (var next = PostgresEngine.start(postgres(folder))) {
      assertThat(houseIn(next)).isEqualTo("12 Elm Street");
    }
    RedisEngine.start(redis(folder)).close();
  }

  private static List<ProcessHandle> enginesOf(Process parent) throws IOException {
    try (BufferedReader words = parent.inputReader(StandardCharsets.UTF_8)) {
      String line = words.readLine();
      while (line != null && !line.equals("ready")) {
        line = words.readLine();
      }
      return parent.children().toList();
    }
  }

  private static String houseIn(PostgresEngine postgres) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        ResultSet answer = connection.createStatement().executeQuery("select name from house")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static PostgresSettings postgres(Path folder) {
    return PostgresSettings.lasting(folder.resolve("postgresql"), "secret");
  }

  private static RedisSettings redis(Path folder) {
    return new RedisSettings(folder.resolve("redis"), 0, "secret", true);
  }

  /// What the other JVM runs.
  static final class Parent {

    private Parent() {}

    /// @param words the folder
    public static void main(String[] words) throws Exception {
      var folder = Path.of(words[0]);
      var postgres = PostgresEngine.start(postgres(folder));
      RedisEngine.start(redis(folder));
      try (var connection =
              DriverManager.getConnection(
                  postgres.jdbcUrl(), postgres.user(), postgres.password());
          var sql = connection.createStatement()) {
        sql.execute("create table house (name text)");
        sql.execute("insert into house values ('12 Elm Street')");
      }
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }
}
