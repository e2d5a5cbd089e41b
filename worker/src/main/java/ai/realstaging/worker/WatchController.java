package ai.realstaging.worker;

import ai.realstaging.pulse.Pulse;
import ai.realstaging.pulse.Reading;
import ai.realstaging.queue.QueueWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether this worker is alive: its loop turns. And whether it takes jobs: the parts that it
/// needs answer, and so does its own heartbeat.
@RestController
class WatchController {

  private final QueueWorker worker;
  private final Pulse pulse;

  WatchController(QueueWorker worker, Pulse pulse) {
    this.worker = worker;
    this.pulse = pulse;
  }

  record Alive(String status, int running) {}

  /// @param status `ready`, `degraded` when a part is away that is not needed, or `not_ready`
  /// @param parts `up` or `down`
  /// @param failing the needed parts that are down
  record Ready(String status, Map<String, String> parts, List<String> failing) {}

  @GetMapping("/health")
  ResponseEntity<Alive> health() {
    boolean alive = worker.alive();
    return ResponseEntity.status(alive ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(new Alive(alive ? "alive" : "stuck", worker.running()));
  }

  @GetMapping("/ready")
  ResponseEntity<Ready> ready() {
    Reading reading = pulse.read();
    boolean working = worker.working();
    Map<String, String> parts = new TreeMap<>(reading.states());
    parts.put("dispatch", working ? "up" : "down");
    List<String> failing = new ArrayList<>(reading.failing());
    if (!working) {
      failing.add("dispatch");
    }
    String status = failing.isEmpty() ? reading.whole() ? "ready" : "degraded" : "not_ready";
    return ResponseEntity.status(failing.isEmpty() ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(new Ready(status, parts, failing));
  }
}
