package ai.realstaging.image;

import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What the staging jobs are about, whoever's it is: for an admin. What was deleted is seen by
/// nobody.
@Component
public final class JobSubjects {

  private final DSLContext sql;

  JobSubjects(DSLContext sql) {
    this.sql = sql;
  }

  /// The images of these jobs, by the jobs' subjects.
  public Map<UUID, Image> of(Collection<UUID> subjects) {
    return sql.selectFrom(IMAGE)
        .where(IMAGE.ID.in(subjects), ImageRows.ALIVE)
        .fetchMap(IMAGE.ID, ImageRows::read);
  }

  /// The photo that the job of this subject stages.
  public Optional<Original> photo(UUID subject) {
    return sql.selectFrom(ORIGINAL)
        .where(
            ORIGINAL.ID.eq(
                DSL.select(IMAGE.ORIGINAL_ID)
                    .from(IMAGE)
                    .where(IMAGE.ID.eq(subject), ImageRows.ALIVE)))
        .fetchOptional(OriginalRows::read);
  }
}
