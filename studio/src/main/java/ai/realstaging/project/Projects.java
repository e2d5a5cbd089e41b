package ai.realstaging.project;

import static ai.realstaging.schema.Tables.PROJECT;

import ai.realstaging.account.Account;
import ai.realstaging.account.AccountRemoved;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.schema.tables.records.ProjectRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The projects of the house; each method sees only the account's own.
@Component
public final class Projects {

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Projects(
      DSLContext sql,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  public Project create(Account account, ProjectName name) {
    OffsetDateTime now = now();
    return read(
        sql.insertInto(PROJECT)
            .set(PROJECT.ID, ProjectId.next(clock).value())
            .set(PROJECT.ACCOUNT_ID, account.id().value())
            .set(PROJECT.NAME, name.value())
            .set(PROJECT.CREATED_AT, now)
            .set(PROJECT.UPDATED_AT, now)
            .returning()
            .fetchSingle());
  }

  /// Newest first.
  public Page<Project> page(Account account, PageRequest request) {
    List<Project> found =
        sql.selectFrom(PROJECT)
            .where(owned(account))
            .and(
                request
                    .cursor()
                    .map(
                        c ->
                            DSL.row(PROJECT.CREATED_AT, PROJECT.ID)
                                .lt(c.at().atOffset(ZoneOffset.UTC), c.id()))
                    .orElse(DSL.noCondition()))
            .orderBy(PROJECT.CREATED_AT.desc(), PROJECT.ID.desc())
            .limit(request.limit() + 1)
            .fetch(Projects::read);
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    Project last = found.get(request.limit() - 1);
    return new Page<>(
        found.subList(0, request.limit()),
        Optional.of(new Cursor(last.createdAt(), last.id().value())));
  }

  public Optional<Project> find(Account account, ProjectId id) {
    return sql.selectFrom(PROJECT)
        .where(PROJECT.ID.eq(id.value()))
        .and(owned(account))
        .fetchOptional(Projects::read);
  }

  /// The names of these projects, whoever's they are: for an admin.
  public Map<ProjectId, String> names(Collection<ProjectId> ids) {
    return sql.select(PROJECT.ID, PROJECT.NAME)
        .from(PROJECT)
        .where(PROJECT.ID.in(ids.stream().map(ProjectId::value).toList()))
        .fetchMap(row -> new ProjectId(row.value1()), row -> row.value2());
  }

  /// One that was deleted, as long as that can be taken back.
  public Optional<Project> findDeleted(Account account, ProjectId id) {
    return sql.selectFrom(PROJECT)
        .where(
            PROJECT.ID.eq(id.value()),
            PROJECT.ACCOUNT_ID.eq(account.id().value()),
            PROJECT.DELETED_AT.isNotNull())
        .fetchOptional(Projects::read);
  }

  /// Keeps the project from being deleted until the caller's transaction ends. Throws
  /// [ProjectMissing].
  public void hold(Account account, ProjectId id) {
    boolean gone =
        sql.select(PROJECT.ID)
            .from(PROJECT)
            .where(PROJECT.ID.eq(id.value()))
            .and(owned(account))
            .forKeyShare()
            .fetchOptional()
            .isEmpty();
    if (gone) {
      throw new ProjectMissing();
    }
  }

  /// Throws [ProjectMissing], and [StaleVersion] when `expected` is given and is not the version in
  /// place.
  public Project rename(Account account, ProjectId id, ProjectName name, OptionalInt expected) {
    return transactions.execute(
        status -> {
          ProjectRecord row = lock(account, id, PROJECT.DELETED_AT.isNull());
          refuseStale(row, expected);
          row.setName(name.value());
          return touch(row);
        });
  }

  /// Puts the project away or takes it out again; it stays where it is otherwise. Throws
  /// [ProjectMissing].
  public Project archive(Account account, ProjectId id, boolean away) {
    return transactions.execute(
        status -> {
          ProjectRecord row = lock(account, id, PROJECT.DELETED_AT.isNull());
          row.setArchivedAt(away ? now() : null);
          return touch(row);
        });
  }

  /// Deletes the project with what lies in it. Throws [ProjectMissing], [StaleVersion].
  public void delete(Account account, ProjectId id, OptionalInt expected) {
    transactions.executeWithoutResult(
        status -> {
          ProjectRecord row = lock(account, id, PROJECT.DELETED_AT.isNull());
          refuseStale(row, expected);
          Instant at = now().toInstant();
          row.setDeletedAt(at.atOffset(ZoneOffset.UTC));
          touch(row);
          events.publishEvent(new ProjectDeleted(id, at));
        });
  }

  /// Everything that the account has, nameless from now on. The first to hear of it.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(AccountRemoved removed) {
    AccountId owner = removed.account().id();
    sql.selectFrom(PROJECT)
        .where(PROJECT.ACCOUNT_ID.eq(owner.value()), PROJECT.DELETED_AT.isNull())
        .fetch(PROJECT.ID)
        .forEach(id -> events.publishEvent(new ProjectDeleted(new ProjectId(id), removed.at())));
    OffsetDateTime at = removed.at().atOffset(ZoneOffset.UTC);
    sql.update(PROJECT)
        .set(PROJECT.NAME, "Removed")
        .set(PROJECT.DELETED_AT, DSL.coalesce(PROJECT.DELETED_AT, DSL.val(at)))
        .where(PROJECT.ACCOUNT_ID.eq(owner.value()))
        .execute();
  }

  /// Takes a deletion back. Throws [ProjectMissing] when there is none to take back.
  public Project restore(Account account, ProjectId id) {
    return transactions.execute(
        status -> {
          ProjectRecord row = lock(account, id, PROJECT.DELETED_AT.isNotNull());
          Instant deletedAt = row.getDeletedAt().toInstant();
          row.setDeletedAt(null);
          Project project = touch(row);
          events.publishEvent(new ProjectRestored(id, deletedAt));
          return project;
        });
  }

  private static Condition owned(Account account) {
    return PROJECT.ACCOUNT_ID.eq(account.id().value()).and(PROJECT.DELETED_AT.isNull());
  }

  private ProjectRecord lock(Account account, ProjectId id, Condition state) {
    return sql.selectFrom(PROJECT)
        .where(PROJECT.ID.eq(id.value()), PROJECT.ACCOUNT_ID.eq(account.id().value()), state)
        .forUpdate()
        .fetchOptional()
        .orElseThrow(ProjectMissing::new);
  }

  private static void refuseStale(ProjectRecord row, OptionalInt expected) {
    if (expected.isPresent() && expected.getAsInt() != row.getVersion()) {
      throw new StaleVersion(expected.getAsInt(), row.getVersion());
    }
  }

  private Project touch(ProjectRecord row) {
    row.setVersion(row.getVersion() + 1);
    row.setUpdatedAt(now());
    row.update();
    return read(row);
  }

  /// Microseconds, as the database keeps them: the time of a deletion is compared with what was
  /// stored.
  private OffsetDateTime now() {
    return clock
        .instant()
        .truncatedTo(java.time.temporal.ChronoUnit.MICROS)
        .atOffset(ZoneOffset.UTC);
  }

  private static Project read(ProjectRecord row) {
    return new Project(
        new ProjectId(row.getId()),
        new AccountId(row.getAccountId()),
        row.getName(),
        row.getVersion(),
        row.getCreatedAt().toInstant(),
        row.getUpdatedAt().toInstant(),
        Optional.ofNullable(row.getArchivedAt()).map(OffsetDateTime::toInstant));
  }
}
