package ai.realstaging.server.stripe;

import static ai.realstaging.schema.Tables.BILLING_CUSTOMER;
import static ai.realstaging.schema.Tables.INVOICE;
import static ai.realstaging.schema.Tables.PAYMENT;
import static ai.realstaging.schema.Tables.PAYMENT_EVENT;
import static ai.realstaging.schema.Tables.SUBSCRIPTION;

import ai.realstaging.schema.tables.records.PaymentRecord;
import ai.realstaging.server.door.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/// How the books stand: what an account is told of them, and their rows.
final class Books {

  private Books() {}

  /// A line a thing: what the plan gives, the subscription, the invoices; and what only the rows
  /// say.
  static List<String> told(DSLContext sql, Caller owner) {
    List<String> lines = new ArrayList<>();
    JsonNode usage = owner.get("/api/v1/billing/usage").json();
    lines.add(
        "%s, %d of %d left"
            .formatted(
                usage.get("plan_code").asString(),
                usage.get("remaining_images").asInt(),
                usage.get("monthly_limit").asInt()));
    owner
        .get("/api/v1/billing/subscriptions")
        .json()
        .get("subscriptions")
        .forEach(
            one ->
                lines.add(
                    "subscription %s, %s"
                        .formatted(one.get("status").asString(), one.get("state").asString())));
    owner
        .get("/api/v1/billing/invoices")
        .json()
        .get("invoices")
        .forEach(one -> lines.add(invoice(one) + (asks(sql, one) ? ", the bank asks" : "")));
    sql.selectFrom(PAYMENT).orderBy(PAYMENT.ID).forEach(one -> lines.add(payment(one)));
    if (sql.fetchExists(BILLING_CUSTOMER, BILLING_CUSTOMER.GONE_AT.isNotNull())) {
      lines.add("customer gone");
    }
    int parked = sql.fetchCount(PAYMENT_EVENT, PAYMENT_EVENT.OUTCOME.eq("PARKED"));
    if (parked > 0) {
      lines.add(parked + " parked");
    }
    return lines;
  }

  /// Everything that was written down of what was told.
  static String rows(DSLContext sql) {
    return sql.selectFrom(SUBSCRIPTION).orderBy(SUBSCRIPTION.ID).fetch().formatCSV()
        + sql.selectFrom(INVOICE).orderBy(INVOICE.ID).fetch().formatCSV()
        + sql.selectFrom(PAYMENT).orderBy(PAYMENT.ID).fetch().formatCSV();
  }

  private static String invoice(JsonNode one) {
    return "invoice %s %d%s%s"
        .formatted(
            one.get("status").asString(),
            one.get("total_cents").asLong(),
            givenBack(one.get("refunded_cents").asLong()),
            one.get("disputed").asBoolean() ? ", disputed" : "");
  }

  private static boolean asks(DSLContext sql, JsonNode invoice) {
    return sql.fetchExists(
        INVOICE, INVOICE.ID.eq(invoice.get("id").asString()).and(INVOICE.NEEDS_ACTION));
  }

  private static String payment(PaymentRecord one) {
    return "payment"
        + (one.getAmountCents() == null ? "" : " " + one.getAmountCents())
        + givenBack(one.getRefundedCents())
        + (one.getDispute() == null ? "" : ", dispute " + one.getDispute());
  }

  private static String givenBack(long cents) {
    return cents == 0 ? "" : ", %d given back".formatted(cents);
  }
}
