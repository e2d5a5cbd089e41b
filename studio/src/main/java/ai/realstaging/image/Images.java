package ai.realstaging.image;

import static ai.realstaging.image.ImageRows.owned;
import static ai.realstaging.schema.Tables.IMAGE;
import static ai.realstaging.schema.Tables.ORIGINAL;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.MicroDollars;
import ai.realstaging.kernel.OriginalId;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds images; each method sees only the account's own that are not deleted.
@Component
public final class Images {

  private final DSLContext sql;

  Images(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Image> find(Account account, ImageId id) {
    return sql.selectFrom(IMAGE)
        .where(IMAGE.ID.eq(id.value()), owned(account))
        .fetchOptional(ImageRows::read);
  }

  public Optional<Original> findOriginal(Account account, OriginalId id) {
    return sql.selectFrom(ORIGINAL)
        .where(ORIGINAL.ID.eq(id.value()), ORIGINAL.ACCOUNT_ID.eq(account.id().value()))
        .fetchOptional(OriginalRows::read);
  }

  /// The originals of these ids, by id.
  public Map<OriginalId, Original> originals(Account account, List<OriginalId> ids) {
    return sql.selectFrom(ORIGINAL)
        .where(
            ORIGINAL.ID.in(ids.stream().map(OriginalId::value).toList()),
            ORIGINAL.ACCOUNT_ID.eq(account.id().value()))
        .fetchMap(row -> new OriginalId(row.getId()), OriginalRows::read);
  }

  /// The project's images, newest first.
  public Page<Image> page(Account account, ProjectId project, PageRequest request) {
    List<Image> found =
        sql.selectFrom(IMAGE)
            .where(owned(account), IMAGE.PROJECT_ID.eq(project.value()))
            .and(request.cursor().map(Images::after).orElse(DSL.noCondition()))
            .orderBy(IMAGE.CREATED_AT.desc(), IMAGE.ID.desc())
            .limit(request.limit() + 1)
            .fetch(ImageRows::read);
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    Image last = found.get(request.limit() - 1);
    return new Page<>(
        found.subList(0, request.limit()),
        Optional.of(new Cursor(last.times().created(), last.id().value())));
  }

  /// The project's originals that have images, in the order of their upload, each with its images.
  public List<Variants> grouped(Account account, ProjectId project) {
    Map<UUID, List<Image>> images =
        sql.selectFrom(IMAGE)
            .where(owned(account), IMAGE.PROJECT_ID.eq(project.value()))
            .orderBy(IMAGE.CREATED_AT, IMAGE.ID)
            .fetchGroups(IMAGE.ORIGINAL_ID, ImageRows::read);
    return sql.selectFrom(ORIGINAL)
        .where(ORIGINAL.ID.in(images.keySet()))
        .orderBy(ORIGINAL.CREATED_AT, ORIGINAL.ID)
        .fetch(
            row ->
                new Variants(OriginalRows.read(row), images.getOrDefault(row.getId(), List.of())));
  }

  /// Images that changed after `change` or are still open, in the order of their change; at most
  /// `limit`. For a listener that comes back, and for one that looks by itself.
  public List<Image> since(Account account, long change, int limit) {
    return sql.selectFrom(IMAGE)
        .where(owned(account))
        .and(IMAGE.CHANGE.gt(change).or(IMAGE.PHASE.in(OPEN)))
        .orderBy(IMAGE.CHANGE)
        .limit(limit)
        .fetch(ImageRows::read);
  }

  /// The number of the newest change of any of the account's images; 0 while it has none.
  public long newestChange(Account account) {
    return sql.select(DSL.coalesce(DSL.max(IMAGE.CHANGE), 0L))
        .from(IMAGE)
        .where(IMAGE.ACCOUNT_ID.eq(account.id().value()))
        .fetchSingle()
        .value1();
  }

  /// What the project's images cost at their providers so far.
  public Cost cost(Account account, ProjectId project) {
    return sql.select(DSL.sum(IMAGE.COST_MICROS), DSL.count(IMAGE.COST_MICROS))
        .from(IMAGE)
        .where(owned(account), IMAGE.PROJECT_ID.eq(project.value()))
        .fetchSingle(
            row ->
                new Cost(
                    new MicroDollars(
                        Optional.ofNullable(row.value1())
                            .map(BigDecimal::longValueExact)
                            .orElse(0L)),
                    row.value2()));
  }

  /// When an image of each project changed last; projects without images are left out.
  public Map<ProjectId, Instant> lastChanges(Account account) {
    return sql.select(IMAGE.PROJECT_ID, DSL.max(IMAGE.UPDATED_AT))
        .from(IMAGE)
        .where(owned(account))
        .groupBy(IMAGE.PROJECT_ID)
        .fetchMap(row -> new ProjectId(row.value1()), row -> row.value2().toInstant());
  }

  /// How many images of each project are in each phase.
  public Map<ProjectId, Map<Phase, Integer>> counts(Account account, List<ProjectId> projects) {
    Map<ProjectId, Map<Phase, Integer>> counts = new LinkedHashMap<>();
    sql.select(IMAGE.PROJECT_ID, IMAGE.PHASE, DSL.count())
        .from(IMAGE)
        .where(
            owned(account), IMAGE.PROJECT_ID.in(projects.stream().map(ProjectId::value).toList()))
        .groupBy(IMAGE.PROJECT_ID, IMAGE.PHASE)
        .forEach(
            row ->
                counts
                    .computeIfAbsent(new ProjectId(row.value1()), p -> new LinkedHashMap<>())
                    .put(Phase.valueOf(row.value2()), row.value3()));
    return counts;
  }

  private static final List<String> OPEN =
      List.of(
          Phase.QUEUED.name(), Phase.READING.name(), Phase.STAGING.name(), Phase.FINISHING.name());

  private static Condition after(Cursor cursor) {
    return DSL.row(IMAGE.CREATED_AT, IMAGE.ID)
        .lt(cursor.at().atOffset(ZoneOffset.UTC), cursor.id());
  }

  /// @param images how many of the images have a cost
  public record Cost(MicroDollars total, int images) {}
}
