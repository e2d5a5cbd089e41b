package ai.realstaging.setting;

import static ai.realstaging.schema.Tables.SETTING;

import ai.realstaging.account.Account;
import ai.realstaging.account.AuditTrail;
import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.schema.tables.records.SettingRecord;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The settings in place.
@Component
public final class Settings {

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final AuditTrail audit;
  private final InstantSource clock;

  Settings(
      DSLContext sql, TransactionOperations transactions, AuditTrail audit, InstantSource clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<Setting> find(String key) {
    return sql.selectFrom(SETTING).where(SETTING.KEY.eq(key)).fetchOptional(Settings::read);
  }

  public List<Setting> all() {
    return sql.selectFrom(SETTING).orderBy(SETTING.KEY).fetch(Settings::read);
  }

  /// Puts `json` under the key and notes it in the audit. Throws [StaleVersion] when `expected` is
  /// given and is not the version in place (0 where there is none yet).
  public Setting put(Account by, String key, String json, OptionalInt expected) {
    return transactions.execute(
        status -> {
          oneAtATime();
          Optional<SettingRecord> before =
              sql.selectFrom(SETTING).where(SETTING.KEY.eq(key)).fetchOptional();
          int version = before.map(SettingRecord::getVersion).orElse(0);
          if (expected.isPresent() && expected.getAsInt() != version) {
            throw new StaleVersion(expected.getAsInt(), version);
          }
          SettingRecord row =
              sql.insertInto(SETTING)
                  .set(SETTING.KEY, key)
                  .set(SETTING.VALUE, JSONB.jsonb(json))
                  .set(SETTING.VERSION, 1)
                  .set(SETTING.UPDATED_BY, by.id().value())
                  .set(SETTING.UPDATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                  .onConflict(SETTING.KEY)
                  .doUpdate()
                  .set(SETTING.VALUE, JSONB.jsonb(json))
                  .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                  .set(SETTING.UPDATED_BY, by.id().value())
                  .set(SETTING.UPDATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                  .returning()
                  .fetchSingle();
          audit.note(
              by, "setting.put", key, before.map(r -> r.getValue().data()), Optional.of(json));
          return read(row);
        });
  }

  /// A key that is not there yet has no row to lock, so writers queue for the table; readers do
  /// not.
  private void oneAtATime() {
    sql.execute("lock table {0} in share row exclusive mode", SETTING);
  }

  private static Setting read(SettingRecord row) {
    return new Setting(
        row.getKey(), row.getValue().data(), row.getVersion(), row.getUpdatedAt().toInstant());
  }
}
