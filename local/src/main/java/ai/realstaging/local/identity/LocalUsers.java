package ai.realstaging.local.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Everybody with an account here.
final class LocalUsers {

  private static final String COLUMNS = "select id, email, name, verified, admin from local_user ";

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final InstantSource clock;

  /// The keeper's account is made here, when it is missing.
  LocalUsers(
      JdbcClient jdbc, PasswordEncoder encoder, InstantSource clock, IdentitySettings settings) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.clock = clock;
    IdentitySettings.Keeper keeper = settings.keeper();
    if (withEmail(keeper.email()).isEmpty()) {
      add(
          new LocalUser(UUID.randomUUID(), keeper.email(), "Keeper", true, true),
          keeper.password());
    }
  }

  Optional<LocalUser> withEmail(String email) {
    return jdbc.sql(COLUMNS + "where email = :email")
        .param("email", LocalUser.normal(email))
        .query(LocalUsers::read)
        .optional();
  }

  Optional<LocalUser> withSubject(String subject) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", LocalUser.idIn(subject))
        .query(LocalUsers::read)
        .optional();
  }

  /// The hash of their password; empty when nobody can sign in by this address.
  Optional<String> passwordHash(String email) {
    return jdbc.sql(
            "select password_hash from local_user where email = :email and password_hash is not null")
        .param("email", LocalUser.normal(email))
        .query(String.class)
        .optional();
  }

  /// Adds somebody; false when the address is taken, also when two come at once.
  ///
  /// @param password null: tokens can be made for them, but nobody can sign in
  boolean add(LocalUser user, @Nullable String password) {
    return jdbc.sql(
                """
                insert into local_user (id, email, name, password_hash, verified, admin, created_at)
                values (:id, :email, :name, :hash, :verified, :admin, :now)
                on conflict (email) do nothing
                """)
            .param("id", user.id())
            .param("email", user.email())
            .param("name", user.name())
            .param("hash", password == null ? null : encoder.encode(password))
            .param("verified", user.verified())
            .param("admin", user.admin())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static LocalUser read(ResultSet row, int number) throws SQLException {
    return new LocalUser(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        row.getBoolean("verified"),
        row.getBoolean("admin"));
  }
}
