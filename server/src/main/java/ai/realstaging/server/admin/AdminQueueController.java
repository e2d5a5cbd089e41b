package ai.realstaging.server.admin;

import ai.realstaging.account.Account;
import ai.realstaging.queue.QueueOffice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The queue at a glance, and its switch.
@RestController
@RequestMapping("/api/v1/admin/queue")
@Tag(name = "admin")
class AdminQueueController {

  private final QueueOffice office;

  AdminQueueController(QueueOffice office) {
    this.office = office;
  }

  @GetMapping
  @Operation(summary = "Read how full the queue is, who works, and how long things took")
  QueueJson queue() {
    return QueueJson.of(office);
  }

  @PostMapping("/pause")
  @Operation(summary = "Take no more jobs; those that run go on")
  QueueJson pause(Account account) {
    office.pause(QueueOffice.ALL, account.id().toString());
    return QueueJson.of(office);
  }

  @PostMapping("/resume")
  @Operation(summary = "Take jobs again")
  QueueJson resume() {
    office.resume(QueueOffice.ALL);
    return QueueJson.of(office);
  }
}
