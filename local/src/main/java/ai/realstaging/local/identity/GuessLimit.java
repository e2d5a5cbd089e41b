package ai.realstaging.local.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Slows the guessing of passwords: five wrong ones for an address, and that address pauses for ten
/// minutes. Addresses without an account are counted alike, so that the pause tells nothing.
final class GuessLimit {

  static final int TRIES = 5;
  static final Duration PAUSE = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  GuessLimit(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Whether this address may try now.
  boolean isPaused(String email) {
    Optional<OffsetDateTime> end =
        jdbc.sql("select paused_until from guess where email = :email and paused_until is not null")
            .param("email", LocalUser.normal(email))
            .query(OffsetDateTime.class)
            .optional();
    return end.isPresent() && end.get().toInstant().isAfter(clock.instant());
  }

  /// Remembers a wrong password.
  ///
  /// @return how many tries are left before the pause
  int wrong(String email) {
    Instant now = clock.instant();
    forgetBefore(now.minus(PAUSE));
    int wrong =
        jdbc.sql(
                """
                insert into guess (email, wrong, last_at) values (:email, 1, :now)
                on conflict (email) do update
                  set wrong = guess.wrong + 1,
                      last_at = excluded.last_at,
                      paused_until = case when guess.wrong + 1 >= :tries then :end end
                returning wrong
                """)
            .param("email", LocalUser.normal(email))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("tries", TRIES)
            .param("end", now.plus(PAUSE).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single();
    return Math.max(0, TRIES - wrong);
  }

  /// The password was right: start over.
  void right(String email) {
    jdbc.sql("delete from guess where email = :email")
        .param("email", LocalUser.normal(email))
        .update();
  }

  private void forgetBefore(Instant then) {
    jdbc.sql("delete from guess where last_at <= :then")
        .param("then", then.atOffset(ZoneOffset.UTC))
        .update();
  }
}
