package ai.realstaging.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each row of the crash table: real processes, one of which dies at that very step.
class CrashTableTest {

  private static CrashTable table;

  @BeforeAll
  static void open() {
    table = CrashTable.open("", Duration.ofMinutes(3));
  }

  @AfterAll
  static void close() {
    table.close();
  }

  @ParameterizedTest
  @EnumSource(CrashTable.Row.class)
  void everyPromiseIsKeptWhen(CrashTable.Row row) {
    assertThat(table.run(row)).allMatch(Finding::clean);
  }
}
