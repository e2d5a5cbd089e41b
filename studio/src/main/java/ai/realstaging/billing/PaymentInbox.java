package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.PAYMENT_EVENT;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.payment.CustomerId;
import ai.realstaging.payment.EventReading;
import ai.realstaging.payment.PaymentEvent;
import ai.realstaging.payment.SignedEvents;
import ai.realstaging.schema.tables.records.PaymentEventRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes in the provider's events, each once: the note of it and its effect are one transaction, so
/// that one which failed is not there and comes again. What cannot be placed is parked with its
/// payload, tried again, and shown to admins; nothing that was signed is thrown away.
@Component
public class PaymentInbox {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentInbox.class);
  private static final String PARKED = "PARKED";
  private static final Duration SLOWEST = Duration.ofHours(6);
  private static final int MOST = 200;

  private final DSLContext sql;
  private final TransactionOperations transactions;
  private final SignedEvents events;
  private final NewsDesk desk;
  private final InboxTools tools;

  PaymentInbox(
      DSLContext sql,
      TransactionOperations transactions,
      SignedEvents events,
      NewsDesk desk,
      InboxTools tools) {
    this.sql = sql;
    this.transactions = transactions;
    this.events = events;
    this.desk = desk;
    this.tools = tools;
  }

  /// Clock and counters.
  @Component
  record InboxTools(InstantSource clock, MeterRegistry meters) {}

  /// What the provider is answered.
  public enum Receipt {
    TAKEN,
    /// It was there already.
    KNOWN,
    FORGED,
    /// No secret is set, so nothing can be believed.
    UNVERIFIABLE
  }

  /// @param body the bytes as they came
  public Receipt receive(byte[] body, @Nullable String signature) {
    EventReading reading = events.read(body, signature);
    Receipt receipt =
        switch (reading) {
          case EventReading.Unverifiable none -> Receipt.UNVERIFIABLE;
          case EventReading.Forged forged -> Receipt.FORGED;
          case EventReading.Genuine genuine ->
              take(noted(genuine.event()), body, reading) ? Receipt.TAKEN : Receipt.KNOWN;
          case EventReading.Strange strange ->
              take(noted(strange), body, reading) ? Receipt.TAKEN : Receipt.KNOWN;
        };
    tools.meters().counter("payment_events", "receipt", receipt.name()).increment();
    if (receipt == Receipt.TAKEN && reading instanceof EventReading.Genuine genuine) {
      genuine.event().customer().ifPresent(this::retryOf);
    }
    return receipt;
  }

  /// Tries again what is parked and due; how many could be placed.
  public int retryDue() {
    return retry(PAYMENT_EVENT.NEXT_TRY_AT.le(Subscriptions.utc(tools.clock().instant())));
  }

  /// Tries one parked event again now, for an admin. False when it stays parked or is none.
  public boolean replay(String id) {
    return retry(PAYMENT_EVENT.ID.eq(id)) > 0;
  }

  public List<ReceivedEvent> parked() {
    return page(PAYMENT_EVENT.OUTCOME.eq(PARKED), MOST);
  }

  /// The newest events, whoever they are about.
  public List<ReceivedEvent> newest(int most) {
    return page(DSL.noCondition(), most);
  }

  /// The newest events about the account.
  public List<ReceivedEvent> of(Account account) {
    return page(PAYMENT_EVENT.ACCOUNT_ID.eq(account.id().value()), MOST);
  }

  private boolean take(PaymentEventRecord row, byte[] body, EventReading reading) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              if (sql.insertInto(PAYMENT_EVENT).set(row).onConflictDoNothing().execute() == 0) {
                return false;
              }
              conclude(row, outcome(reading), new String(body, StandardCharsets.UTF_8));
              return true;
            }));
  }

  private Outcome outcome(EventReading reading) {
    return switch (reading) {
      case EventReading.Genuine genuine -> desk.take(genuine.event());
      case EventReading.Strange strange -> new Outcome.Parked(strange.why());
      case EventReading.Forged forged -> new Outcome.Parked(forged.why());
      case EventReading.Unverifiable none -> new Outcome.Parked("not verified");
    };
  }

  private void conclude(PaymentEventRecord row, Outcome outcome, String payload) {
    row.setReason(null);
    row.setPayload(null);
    row.setNextTryAt(null);
    switch (outcome) {
      case Outcome.Applied applied -> row.setOutcome("APPLIED");
      case Outcome.Older older -> row.setOutcome("OLDER");
      case Outcome.Nothing nothing -> row.setOutcome("NOTHING");
      case Outcome.Parked parked -> park(row, parked, payload);
    }
    sql.update(PAYMENT_EVENT).set(row).where(PAYMENT_EVENT.ID.eq(row.getId())).execute();
  }

  private void park(PaymentEventRecord row, Outcome.Parked parked, String payload) {
    row.setOutcome(PARKED);
    row.setReason(parked.reason());
    row.setPayload(payload);
    Duration pause = Duration.ofMinutes(1L << Math.min(row.getTries(), 10));
    row.setNextTryAt(
        Subscriptions.utc(
            tools.clock().instant().plus(pause.compareTo(SLOWEST) < 0 ? pause : SLOWEST)));
    tools.meters().counter("payment_events_parked").increment();
    LOG.error("event {} ({}) is parked: {}", row.getId(), row.getType(), parked.reason());
  }

  /// Once it is known whose a customer is, what waited for that can be placed.
  private void retryOf(CustomerId customer) {
    retry(
        PAYMENT_EVENT
            .CUSTOMER_ID
            .eq(customer.value())
            .and(PAYMENT_EVENT.REASON.eq(NewsDesk.UNKNOWN_CUSTOMER)));
  }

  private int retry(Condition which) {
    List<String> ids =
        sql.select(PAYMENT_EVENT.ID)
            .from(PAYMENT_EVENT)
            .where(PAYMENT_EVENT.OUTCOME.eq(PARKED), which)
            .orderBy(PAYMENT_EVENT.CREATED_AT, PAYMENT_EVENT.ID)
            .limit(MOST)
            .fetch(PAYMENT_EVENT.ID);
    return (int) ids.stream().filter(this::tryAgain).count();
  }

  private boolean tryAgain(String id) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              Optional<PaymentEventRecord> held =
                  sql.selectFrom(PAYMENT_EVENT)
                      .where(PAYMENT_EVENT.ID.eq(id), PAYMENT_EVENT.OUTCOME.eq(PARKED))
                      .forUpdate()
                      .skipLocked()
                      .fetchOptional();
              return held.isPresent() && again(held.get());
            }));
  }

  private boolean again(PaymentEventRecord row) {
    String payload = Optional.ofNullable(row.getPayload()).orElse("");
    EventReading reading = events.read(payload);
    if (reading instanceof EventReading.Genuine genuine) {
      row.setAccountId(noted(genuine.event()).getAccountId());
    }
    row.setTries(row.getTries() + 1);
    conclude(row, outcome(reading), payload);
    return !PARKED.equals(row.getOutcome());
  }

  private List<ReceivedEvent> page(Condition which, int most) {
    return sql.selectFrom(PAYMENT_EVENT)
        .where(which)
        .orderBy(
            PAYMENT_EVENT.RECEIVED_AT.desc(), PAYMENT_EVENT.CREATED_AT.desc(), PAYMENT_EVENT.ID)
        .limit(most)
        .fetch(
            row ->
                new ReceivedEvent(
                    row.getId(),
                    row.getType(),
                    row.getCreatedAt().toInstant(),
                    row.getReceivedAt().toInstant(),
                    row.getOutcome(),
                    Optional.ofNullable(row.getReason()),
                    row.getTries(),
                    new ReceivedEvent.About(
                        Optional.ofNullable(row.getCustomerId()).map(CustomerId::new),
                        Optional.ofNullable(row.getAccountId()).map(AccountId::new))));
  }

  private PaymentEventRecord noted(PaymentEvent event) {
    return row(event.id(), event.type(), event.created(), event.apiVersion(), event.customer());
  }

  private PaymentEventRecord noted(EventReading.Strange strange) {
    return row(
        strange.id(), strange.type(), strange.created(), strange.apiVersion(), strange.customer());
  }

  private PaymentEventRecord row(
      String id,
      String type,
      Instant created,
      Optional<String> version,
      Optional<CustomerId> customer) {
    PaymentEventRecord row = sql.newRecord(PAYMENT_EVENT);
    row.setId(id);
    row.setType(type);
    row.setApiVersion(version.orElse(null));
    row.setCustomerId(customer.map(CustomerId::value).orElse(null));
    row.setAccountId(customer.flatMap(desk::owner).map(AccountId::value).orElse(null));
    row.setCreatedAt(Subscriptions.utc(created));
    row.setReceivedAt(Subscriptions.utc(tools.clock().instant()));
    row.setOutcome("NOTHING");
    row.setTries(1);
    return row;
  }
}
