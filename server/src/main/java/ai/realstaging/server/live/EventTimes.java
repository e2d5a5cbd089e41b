package ai.realstaging.server.live;

import ai.realstaging.server.ServerSettings;
import ai.realstaging.server.security.Callers;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// How long streams live: never longer than the token that opened them.
@Component
class EventTimes {

  private static final Duration LEAST = Duration.ofSeconds(1);

  private final ServerSettings.Events settings;
  private final Callers callers;
  private final InstantSource clock;

  EventTimes(ServerSettings settings, Callers callers, InstantSource clock) {
    this.settings = settings.events();
    this.callers = callers;
    this.clock = clock;
  }

  ServerSettings.Events settings() {
    return settings;
  }

  /// Of a stream that this request opens now.
  Duration life() {
    Duration left =
        callers
            .until()
            .map(end -> Duration.between(clock.instant(), end))
            .filter(time -> time.compareTo(settings.maxAge()) < 0)
            .orElse(settings.maxAge());
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }
}
