package ai.realstaging.billing;

import static ai.realstaging.schema.Tables.INVOICE;
import static ai.realstaging.schema.Tables.PAYMENT;

import ai.realstaging.account.Account;
import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.Money;
import ai.realstaging.payment.PaymentNews;
import ai.realstaging.payment.ProviderInvoice;
import ai.realstaging.schema.tables.records.InvoiceRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The invoices as they were last told, and what became of their payments.
@Component
public class Invoices {

  private static final int MOST = 100;

  private final DSLContext sql;

  Invoices(DSLContext sql) {
    this.sql = sql;
  }

  /// The newest first; drafts are nobody's business yet.
  public List<Invoice> of(Account account) {
    var refunded =
        DSL.field(
            DSL.select(DSL.coalesce(DSL.sum(PAYMENT.REFUNDED_CENTS), BigDecimal.ZERO))
                .from(PAYMENT)
                .where(PAYMENT.INVOICE_ID.eq(INVOICE.ID)));
    var disputed =
        DSL.exists(
            DSL.selectOne()
                .from(PAYMENT)
                .where(PAYMENT.INVOICE_ID.eq(INVOICE.ID), PAYMENT.DISPUTE.isNotNull())
                .and(PAYMENT.DISPUTE.notIn("won", "warning_closed")));
    var disputedField = DSL.field(disputed).as("disputed");
    var refundedField = refunded.as("refunded");
    return sql.select(INVOICE.fields())
        .select(refundedField, disputedField)
        .from(INVOICE)
        .where(
            INVOICE.ACCOUNT_ID.eq(account.id().value()),
            INVOICE.STATE.ne(ProviderInvoice.State.DRAFT.name()))
        .orderBy(INVOICE.CREATED_AT.desc(), INVOICE.ID)
        .limit(MOST)
        .fetch(row -> read(row, row.get(refundedField).longValueExact(), row.get(disputedField)));
  }

  /// Writes down what was told, unless what is known is further on or newer. True when it was
  /// written.
  boolean tell(AccountId account, ProviderInvoice told, Told when) {
    Optional<InvoiceRecord> known =
        sql.selectFrom(INVOICE).where(INVOICE.ID.eq(told.id())).forUpdate().fetchOptional();
    if (known.filter(row -> !replaces(row, told, when)).isPresent()) {
      return false;
    }
    InvoiceRecord row = row(account, told, when);
    sql.insertInto(INVOICE).set(row).onConflict(INVOICE.ID).doUpdate().set(row).execute();
    return true;
  }

  /// Whether the books say just this already.
  boolean says(ProviderInvoice told) {
    return sql.fetchExists(
        INVOICE,
        INVOICE
            .ID
            .eq(told.id())
            .and(INVOICE.STATE.eq(told.state().name()))
            .and(INVOICE.TOTAL_CENTS.eq(told.amounts().total().cents()))
            .and(INVOICE.PAID_CENTS.eq(told.amounts().paid().cents()))
            .and(INVOICE.ATTEMPTS.eq(told.attempts().count())));
  }

  /// What was given back only grows, so the order of telling does not matter.
  void paid(PaymentNews.PaymentSeen told) {
    sql.insertInto(PAYMENT)
        .set(PAYMENT.ID, told.payment())
        .set(PAYMENT.CUSTOMER_ID, told.customer().value())
        .set(PAYMENT.INVOICE_ID, told.invoice().orElse(null))
        .set(PAYMENT.AMOUNT_CENTS, told.amount().cents())
        .set(PAYMENT.REFUNDED_CENTS, told.refunded().cents())
        .set(PAYMENT.CURRENCY, told.amount().currency().getCurrencyCode())
        .onConflict(PAYMENT.ID)
        .doUpdate()
        .set(PAYMENT.CUSTOMER_ID, told.customer().value())
        .set(
            PAYMENT.INVOICE_ID,
            DSL.coalesce(PAYMENT.INVOICE_ID, DSL.val(told.invoice().orElse(null), String.class)))
        .set(PAYMENT.AMOUNT_CENTS, told.amount().cents())
        .set(
            PAYMENT.REFUNDED_CENTS,
            DSL.greatest(PAYMENT.REFUNDED_CENTS, DSL.val(told.refunded().cents())))
        .set(PAYMENT.CURRENCY, told.amount().currency().getCurrencyCode())
        .execute();
  }

  void paidBy(PaymentNews.InvoicePaidBy told) {
    sql.insertInto(PAYMENT)
        .set(PAYMENT.ID, told.payment())
        .set(PAYMENT.INVOICE_ID, told.invoice())
        .onConflict(PAYMENT.ID)
        .doUpdate()
        .set(PAYMENT.INVOICE_ID, told.invoice())
        .execute();
  }

  /// Of what is told of a dispute the latest stands; a closed one is closed.
  void disputed(PaymentNews.DisputeSeen told, OffsetDateTime at) {
    sql.insertInto(PAYMENT)
        .set(PAYMENT.ID, told.payment())
        .set(PAYMENT.DISPUTE, told.state())
        .set(PAYMENT.DISPUTE_AT, at)
        .onConflict(PAYMENT.ID)
        .doUpdate()
        .set(PAYMENT.DISPUTE, told.state())
        .set(PAYMENT.DISPUTE_AT, at)
        .where(
            PAYMENT
                .DISPUTE_AT
                .isNull()
                .or(PAYMENT.DISPUTE_AT.lt(at))
                .or(DSL.val(told.closed()).isTrue().and(PAYMENT.DISPUTE_AT.eq(at))))
        .execute();
  }

  private static boolean replaces(InvoiceRecord known, ProviderInvoice told, Told when) {
    int further = told.state().compareTo(ProviderInvoice.State.valueOf(known.getState()));
    Told before = new Told(known.getToldAt().toInstant(), known.getToldRank(), known.getToldBy());
    return further != 0 ? further > 0 : when.compareTo(before) >= 0;
  }

  private InvoiceRecord row(AccountId account, ProviderInvoice told, Told when) {
    InvoiceRecord row = sql.newRecord(INVOICE);
    row.setId(told.id());
    row.setAccountId(account.value());
    row.setCustomerId(told.customer().value());
    row.setSubscriptionId(told.subscription().map(id -> id.value()).orElse(null));
    row.setNumber(told.number().orElse(null));
    row.setState(told.state().name());
    row.setReason(told.reason());
    row.setDescription(told.description());
    row.setCurrency(told.amounts().total().currency().getCurrencyCode());
    row.setTotalCents(told.amounts().total().cents());
    row.setDueCents(told.amounts().due().cents());
    row.setPaidCents(told.amounts().paid().cents());
    row.setHostedUrl(told.pages().hosted().orElse(null));
    row.setPdfUrl(told.pages().pdf().orElse(null));
    row.setAttempts(told.attempts().count());
    row.setNextAttemptAt(told.attempts().next().map(Subscriptions::utc).orElse(null));
    row.setNeedsAction(told.attempts().needsAction());
    row.setPeriodStart(Subscriptions.utc(told.periodStart()));
    row.setPeriodEnd(Subscriptions.utc(told.periodEnd()));
    row.setCreatedAt(Subscriptions.utc(told.created()));
    row.setToldAt(Subscriptions.utc(when.at()));
    row.setToldRank(when.rank());
    row.setToldBy(when.by());
    return row;
  }

  private static Invoice read(Record row, long refunded, boolean disputed) {
    Currency currency = Currency.getInstance(row.get(INVOICE.CURRENCY));
    return new Invoice(
        row.get(INVOICE.ID),
        Optional.ofNullable(row.get(INVOICE.NUMBER)),
        ProviderInvoice.State.valueOf(row.get(INVOICE.STATE)),
        row.get(INVOICE.DESCRIPTION),
        new Money(row.get(INVOICE.TOTAL_CENTS), currency),
        new Money(row.get(INVOICE.DUE_CENTS), currency),
        new Money(refunded, currency),
        disputed,
        row.get(INVOICE.NEEDS_ACTION),
        Optional.ofNullable(row.get(INVOICE.NEXT_ATTEMPT_AT)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.get(INVOICE.HOSTED_URL)),
        Optional.ofNullable(row.get(INVOICE.PDF_URL)),
        row.get(INVOICE.CREATED_AT).toInstant());
  }
}
