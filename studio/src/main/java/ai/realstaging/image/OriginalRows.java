package ai.realstaging.image;

import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ObjectKey;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.schema.tables.records.OriginalRecord;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The rows of the originals.
@Component
class OriginalRows {

  private final DSLContext sql;

  OriginalRows(DSLContext sql) {
    this.sql = sql;
  }

  Original get(OriginalId id) {
    return sql.selectFrom(ORIGINAL)
        .where(ORIGINAL.ID.eq(id.value()))
        .fetchSingle(OriginalRows::read);
  }

  Optional<Original> find(AccountId owner, ProjectId project, ObjectKey key) {
    return sql.selectFrom(ORIGINAL)
        .where(
            ORIGINAL.ACCOUNT_ID.eq(owner.value()),
            ORIGINAL.PROJECT_ID.eq(project.value()),
            ORIGINAL.OBJECT_KEY.eq(key.value()))
        .fetchOptional(OriginalRows::read);
  }

  static Original read(OriginalRecord row) {
    return new Original(
        new OriginalId(row.getId()),
        new AccountId(row.getAccountId()),
        new ProjectId(row.getProjectId()),
        new ObjectKey(row.getObjectKey()),
        row.getFilename(),
        row.getContentType(),
        row.getBytes(),
        row.getWidth(),
        row.getHeight(),
        row.getMeanColour(),
        Optional.ofNullable(row.getSha256()),
        row.getCreatedAt().toInstant());
  }
}
