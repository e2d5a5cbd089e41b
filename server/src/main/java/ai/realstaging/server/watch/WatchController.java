package ai.realstaging.server.watch;

import ai.realstaging.pulse.Pulse;
import ai.realstaging.pulse.Reading;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says that this server is alive, and whether it can accept work. A part that is away is no reason
/// to kill a server, so it is no matter of life.
@RestController
@Hidden
class WatchController {

  private final Pulse pulse;

  WatchController(Pulse pulse) {
    this.pulse = pulse;
  }

  record Alive(String status) {}

  /// @param status `ready`, `degraded` when a part is away that is not needed, or `not_ready`
  /// @param parts `up` or `down`
  /// @param failing the needed parts that are down
  record Ready(String status, Map<String, String> parts, List<String> failing) {}

  @GetMapping("/health")
  ResponseEntity<Alive> health() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Alive("alive"));
  }

  @GetMapping("/ready")
  ResponseEntity<Ready> ready() {
    Reading reading = pulse.read();
    String status = reading.whole() ? "ready" : reading.ready() ? "degraded" : "not_ready";
    return ResponseEntity.status(reading.ready() ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(new Ready(status, reading.states(), reading.failing()));
  }
}
