package ai.realstaging.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Tries to write what must not be written.
final class LedgerWalls {

  private LedgerWalls() {}

  /// The ledger itself refuses a second end, whoever tries.
  static Finding tried(Connection connection) throws SQLException {
    List<List<String>> ended =
        Checker.rows(
            connection,
            "select image_id, round, kind from allowance_entry where kind in ('SETTLE','REFUND') limit 3");
    List<String> broken = new ArrayList<>();
    connection.setAutoCommit(false);
    for (List<String> end : ended) {
      for (String kind : List.of("SETTLE", "REFUND")) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              """
              insert into allowance_entry select image_id, round, '%s', account_id, period_start, 0, null, now()
              from allowance_entry where image_id = '%s' and round = %s and kind = '%s'
              """
                  .formatted(kind, end.get(0), end.get(1), end.get(2)));
          broken.add("the ledger took a second end of " + end.get(0));
        } catch (SQLException e) {
          if (!"23505".equals(e.getSQLState())) {
            throw e;
          }
        } finally {
          connection.rollback();
        }
      }
    }
    connection.setAutoCommit(true);
    return new Finding("the ledger takes no second end", ended.size() * 2, broken);
  }
}
