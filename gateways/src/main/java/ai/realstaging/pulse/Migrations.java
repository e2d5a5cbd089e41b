package ai.realstaging.pulse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Whether the database has every migration that this program was built with. It may have newer
/// ones: old and new programs run side by side while they are replaced.
@Component
final class Migrations {

  private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

  private final DSLContext sql;
  private final Set<String> versions = versions();

  Migrations(DSLContext sql) {
    this.sql = sql;
  }

  boolean complete() {
    return sql.select(DSL.field("version", String.class))
        .from("flyway_schema_history")
        .where("success")
        .fetchSet(0, String.class)
        .containsAll(versions);
  }

  private static Set<String> versions() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
      return Arrays.stream(files)
          .map(file -> NAME.matcher(String.valueOf(file.getFilename())))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
