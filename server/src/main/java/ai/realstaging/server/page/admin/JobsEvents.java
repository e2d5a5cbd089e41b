package ai.realstaging.server.page.admin;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells an open jobs page when the queue looks different, so that it shows a piece of itself anew.
/// A server that is told to stop says no more: it would wait for its last listener.
@Controller
class JobsEvents {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration SPEAK = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final QueueSight sight;
  private volatile boolean leaving;

  JobsEvents(QueueSight sight) {
    this.sight = sight;
  }

  @GetMapping(path = "/admin/jobs/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events() {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Thread.ofVirtual().name("jobs-events").start(() -> follow(emitter));
    return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
  }

  @EventListener(ContextClosedEvent.class)
  void leave() {
    leaving = true;
  }

  private void follow(SseEmitter emitter) {
    long begun = System.nanoTime();
    long spoke = begun;
    int shown = 0;
    try {
      while (!leaving && System.nanoTime() - begun < LONGEST.toNanos()) {
        int now = sight.now().hashCode();
        if (now != shown) {
          emitter.send(SseEmitter.event().name("queue").data("changed"));
          spoke = System.nanoTime();
          shown = now;
        } else if (System.nanoTime() - spoke > SPEAK.toNanos()) {
          emitter.send(SseEmitter.event().comment("still here"));
          spoke = System.nanoTime();
        }
        LockSupport.parkNanos(LOOK.toNanos());
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      emitter.complete(); // the page was closed
    } catch (DataAccessException e) {
      emitter.complete(); // the page comes back by itself
    }
  }
}
