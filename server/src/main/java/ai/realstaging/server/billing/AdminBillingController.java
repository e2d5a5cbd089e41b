package ai.realstaging.server.billing;

import ai.realstaging.billing.BillingSync;
import ai.realstaging.billing.PaymentInbox;
import ai.realstaging.billing.ReceivedEvent;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.server.problem.ProblemCode;
import ai.realstaging.server.wire.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The books beside the payment provider's, for admins.
@RestController
@RequestMapping("/api/v1/admin/billing")
@Tag(name = "admin")
class AdminBillingController {

  private final BillingSync sync;
  private final PaymentInbox inbox;

  AdminBillingController(BillingSync sync, PaymentInbox inbox) {
    this.sync = sync;
    this.inbox = inbox;
  }

  /// @param failed what could not be compared; the log tells which
  /// @param placed parked events that could be placed
  record SyncJson(
      int compared,
      int repaired,
      int strangers,
      int failed,
      List<String> wrongPrices,
      int placed) {}

  record ReplayJson(boolean placed) {}

  record EventList(List<EventJson> events) {}

  /// @param reason why it is parked
  /// @param accountId whose it is, where that is known
  record EventJson(
      String id,
      String type,
      @Nullable String reason,
      int tries,
      @Nullable String customerId,
      @Nullable String accountId,
      Instant createdAt,
      Instant receivedAt) {

    static EventJson of(ReceivedEvent event) {
      return new EventJson(
          event.id(),
          event.type(),
          event.reason().orElse(null),
          event.tries(),
          event.about().customer().map(CustomerId::value).orElse(null),
          event.about().account().map(AccountId::toString).orElse(null),
          event.createdAt(),
          event.receivedAt());
    }
  }

  @GetMapping("/events")
  @Operation(summary = "List the events that could not be placed, the newest first")
  EventList parked() {
    return new EventList(inbox.parked().stream().map(EventJson::of).toList());
  }

  @PostMapping("/sync")
  @Operation(summary = "Compare the books with the payment provider's and repair them")
  @Refuses({ProblemCode.BILLING_NOT_CONFIGURED, ProblemCode.SERVICE_UNAVAILABLE})
  SyncJson sync() {
    BillingSync.Report report = sync.all();
    int placed = (int) inbox.parked().stream().filter(event -> inbox.replay(event.id())).count();
    return new SyncJson(
        report.compared(),
        report.repaired(),
        report.strangers(),
        report.failed(),
        report.wrongPrices(),
        placed);
  }

  @PostMapping("/events/{id}/replay")
  @Operation(summary = "Try a parked event again")
  ReplayJson replay(@PathVariable String id) {
    return new ReplayJson(inbox.replay(id));
  }
}
