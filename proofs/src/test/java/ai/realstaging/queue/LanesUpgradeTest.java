package ai.realstaging.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.realstaging.testkit.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// An installation from before there were lanes, with jobs that wait.
class LanesUpgradeTest {

  private static final UUID DRAFT = new UUID(0, 1);
  private static final UUID BOUGHT = new UUID(0, 2);

  @Test
  void jobsThatWaitMoveIntoTheLaneOfTheirModel() {
    try (TestDatabase database = TestDatabase.open()) {
      DSLContext sql = database.sql();
      sql.execute("drop schema public cascade");
      sql.execute("create schema public");
      migrate(database, "60");
      add(database, DRAFT, "realstaging/render");
      add(database, BOUGHT, "black-forest-labs/flux-kontext-max");

      migrate(database, "latest");

      assertThat(sql.fetchValue("select lane from job where subject = ?", DRAFT))
          .isEqualTo("LOCAL");
      assertThat(sql.fetchValue("select lane from job where subject = ?", BOUGHT))
          .isEqualTo("REMOTE");
    }
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .target(target)
        .load()
        .migrate();
  }

  /// Only what the move looks at: the rows around the image are left out.
  private static void add(TestDatabase database, UUID image, String model) {
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              DSLContext sql = database.sql();
              sql.execute("set local session_replication_role = replica");
              sql.execute(
                  """
                  insert into image (id, account_id, project_id, original_id, seed, prompt,
                      prompt_version, model, width, height, created_at, updated_at)
                  values (?, ?, ?, ?, 1, '', '1', ?, 1, 1, now(), now())""",
                  image,
                  image,
                  image,
                  image,
                  model);
              sql.execute(
                  """
                  insert into job (id, kind, subject, account_id, fair_tag, run_at, created_at)
                  values (?, 'stage', ?, ?, 7, now(), now())""",
                  image,
                  image,
                  image);
            });
  }
}
