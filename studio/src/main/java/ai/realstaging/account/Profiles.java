package ai.realstaging.account;

import static ai.realstaging.schema.Tables.ACCOUNT;

import ai.realstaging.kernel.StaleVersion;
import ai.realstaging.schema.tables.records.AccountRecord;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The profiles of the accounts.
@Component
public final class Profiles {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final JsonMapper json;

  Profiles(
      DSLContext sql, TransactionOperations transactions, InstantSource clock, JsonMapper json) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
    this.json = json;
  }

  public Profile of(Account account) {
    return read(
        account, sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(account.id().value())).fetchSingle());
  }

  /// Changes the named fields: a null value clears one, a field that is not named stays. Throws
  /// [StaleVersion] when `expected` is given and is not the version in place.
  public Profile change(
      Account account, Map<String, @Nullable Object> changes, OptionalInt expected) {
    return transactions.execute(
        status -> {
          AccountRecord row =
              sql.selectFrom(ACCOUNT)
                  .where(ACCOUNT.ID.eq(account.id().value()))
                  .forUpdate()
                  .fetchSingle();
          if (expected.isPresent() && expected.getAsInt() != row.getVersion()) {
            throw new StaleVersion(expected.getAsInt(), row.getVersion());
          }
          Map<String, Object> fields = fields(row);
          changes.forEach(
              (name, value) -> {
                if (value == null) {
                  fields.remove(name);
                } else {
                  fields.put(name, value);
                }
              });
          row.setProfile(JSONB.jsonb(json.writeValueAsString(fields)));
          row.setVersion(row.getVersion() + 1);
          row.setUpdatedAt(clock.instant().atOffset(ZoneOffset.UTC));
          row.update();
          return read(account, row);
        });
  }

  private Profile read(Account account, AccountRecord row) {
    return new Profile(account, fields(row), row.getVersion(), row.getUpdatedAt().toInstant());
  }

  private Map<String, Object> fields(AccountRecord row) {
    return new HashMap<>(json.readValue(row.getProfile().data(), FIELDS));
  }
}
