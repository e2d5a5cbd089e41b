package ai.realstaging.server.live;

import ai.realstaging.kernel.Phase;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.server.wire.Words;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/// The events as they go over the wire. Each has an id: the newest change that whoever got it
/// knows.
final class LiveEvents {

  private static final int RETRY_MILLIS = 3000;
  private static final int JITTER_MILLIS = 2000;

  private LiveEvents() {}

  record JobUpdate(
      String imageId,
      String status,
      int progress,
      String stage,
      boolean staged,
      @Nullable String errorCode) {}

  /// @param known the change that the listener had already when it came
  static SseEventBuilder connected(long known) {
    return SseEmitter.event()
        .id(Long.toString(known))
        .name("connected")
        .reconnectTime(RETRY_MILLIS + ThreadLocalRandom.current().nextInt(JITTER_MILLIS))
        .data(Map.of("connected", true));
  }

  static SseEventBuilder heartbeat(long known) {
    return SseEmitter.event().id(Long.toString(known)).name("heartbeat").data(Map.of());
  }

  static SseEventBuilder update(ImageChanged change) {
    return SseEmitter.event()
        .id(Long.toString(change.change()))
        .name("job_update")
        .data(
            new JobUpdate(
                change.image().toString(),
                Words.status(change.phase()),
                Words.progress(change.phase()),
                Words.stage(change.phase()),
                change.phase() == Phase.READY,
                change.errorCode().orElse(null)));
  }
}
