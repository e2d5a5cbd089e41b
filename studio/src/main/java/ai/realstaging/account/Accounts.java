package ai.realstaging.account;

import static ai.realstaging.schema.Tables.ACCOUNT;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Cursor;
import ai.realstaging.kernel.Page;
import ai.realstaging.kernel.PageRequest;
import ai.realstaging.schema.tables.records.AccountRecord;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The accounts of the house.
@Component
public final class Accounts {

  private final DSLContext sql;
  private final InstantSource clock;

  Accounts(DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The account of this subject, made now if it was never seen before; under a stampede all
  /// callers get the same one. What the token says of e-mail, name and role replaces what an
  /// earlier token said; what it does not say stays.
  public Account seen(Subject subject) {
    return find(subject)
        .filter(account -> agrees(account, subject))
        .orElseGet(() -> remember(subject));
  }

  public Optional<Account> find(AccountId id) {
    return sql.selectFrom(ACCOUNT)
        .where(ACCOUNT.ID.eq(id.value()), ACCOUNT.DELETED_AT.isNull())
        .fetchOptional(Accounts::read);
  }

  /// Every account, newest first. For an admin.
  public Page<Account> page(PageRequest request) {
    List<Account> found =
        sql.selectFrom(ACCOUNT)
            .where(ACCOUNT.DELETED_AT.isNull())
            .and(request.cursor().map(Accounts::after).orElse(DSL.noCondition()))
            .orderBy(ACCOUNT.CREATED_AT.desc(), ACCOUNT.ID.desc())
            .limit(request.limit() + 1)
            .fetch(Accounts::read);
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty());
    }
    Account last = found.get(request.limit() - 1);
    return new Page<>(
        found.subList(0, request.limit()),
        Optional.of(new Cursor(last.createdAt(), last.id().value())));
  }

  private static Condition after(Cursor cursor) {
    return DSL.row(ACCOUNT.CREATED_AT, ACCOUNT.ID)
        .lt(cursor.at().atOffset(ZoneOffset.UTC), cursor.id());
  }

  private Optional<Account> find(Subject subject) {
    return sql.selectFrom(ACCOUNT)
        .where(ACCOUNT.ISSUER.eq(subject.issuer()), ACCOUNT.SUBJECT.eq(subject.subject()))
        .fetchOptional(Accounts::read);
  }

  private static boolean agrees(Account account, Subject subject) {
    return (subject.email().isEmpty() || subject.email().equals(account.email()))
        && (subject.name().isEmpty() || subject.name().equals(account.name()))
        && (subject.role().isEmpty() || subject.role().get() == account.role());
  }

  private Account remember(Subject subject) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    AccountRecord row =
        sql.insertInto(ACCOUNT)
            .set(ACCOUNT.ID, AccountId.next(clock).value())
            .set(ACCOUNT.ISSUER, subject.issuer())
            .set(ACCOUNT.SUBJECT, subject.subject())
            .set(ACCOUNT.EMAIL, subject.email().orElse(null))
            .set(ACCOUNT.NAME, subject.name().orElse(null))
            .set(ACCOUNT.ROLE, subject.role().orElse(Role.USER).name())
            .set(ACCOUNT.CREATED_AT, now)
            .set(ACCOUNT.UPDATED_AT, now)
            .onConflict(ACCOUNT.ISSUER, ACCOUNT.SUBJECT)
            .doUpdate()
            .set(
                ACCOUNT.EMAIL,
                DSL.coalesce(DSL.val(subject.email().orElse(null), ACCOUNT.EMAIL), ACCOUNT.EMAIL))
            .set(
                ACCOUNT.NAME,
                DSL.coalesce(DSL.val(subject.name().orElse(null), ACCOUNT.NAME), ACCOUNT.NAME))
            .set(
                ACCOUNT.ROLE,
                DSL.coalesce(
                    DSL.val(subject.role().map(Role::name).orElse(null), ACCOUNT.ROLE),
                    ACCOUNT.ROLE))
            .set(ACCOUNT.UPDATED_AT, now)
            .returning()
            .fetchSingle();
    return read(row);
  }

  private static Account read(AccountRecord row) {
    return new Account(
        new AccountId(row.getId()),
        row.getIssuer(),
        row.getSubject(),
        Role.valueOf(row.getRole()),
        Optional.ofNullable(row.getEmail()),
        Optional.ofNullable(row.getName()),
        row.getPlan(),
        row.getCreatedAt().toInstant());
  }
}
