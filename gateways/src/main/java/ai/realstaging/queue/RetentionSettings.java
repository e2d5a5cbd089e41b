package ai.realstaging.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long jobs are remembered after their end.
///
/// @param finished of those that succeeded, failed at once or were cancelled
/// @param dead of dead letters; without it they stay until somebody decides
@ConfigurationProperties("realstaging.queue.retention")
public record RetentionSettings(@DefaultValue("30d") Duration finished, @Nullable Duration dead) {}
