package ai.realstaging.payment;

import ai.realstaging.kernel.Money;
import com.stripe.StripeClient;
import com.stripe.model.Price;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionResumeParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.service.V1Services;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stripe, asked with its own library and read with our own eyes: answers are taken from the JSON
/// by the same [Shapes] as events, so both always mean the same.
final class StripePayments implements PaymentProvider {

  private static final Logger LOG = LoggerFactory.getLogger(StripePayments.class);

  private static final String LATEST_INVOICE = "latest_invoice";
  private static final String SECRET_OF = LATEST_INVOICE + ".confirmation_secret";
  private static final long PAGE = 100;

  private final V1Services stripe;
  private final StripeCalls calls = new StripeCalls();

  StripePayments(PaymentSettings settings) {
    stripe =
        StripeClient.builder()
            .setApiKey(settings.key().orElseThrow(PaymentNotConfigured::new))
            .setApiBase(settings.baseUrl().toString().replaceAll("/$", ""))
            .setConnectTimeout(3000)
            .setReadTimeout(8000)
            .setMaxNetworkRetries(1)
            .build()
            .v1();
  }

  @Override
  public CustomerId customer(String reference, Optional<String> email, String key) {
    CustomerCreateParams.Builder wanted =
        CustomerCreateParams.builder().putMetadata(Shapes.REFERENCE, reference);
    email.ifPresent(wanted::setEmail);
    return new CustomerId(
        calls
            .ask(() -> stripe.customers().create(wanted.build(), keyed(key)))
            .value()
            .needText("id"));
  }

  @Override
  public HostedPage checkout(Buying order, Buying.Ways ways) {
    var wanted =
        com.stripe.param.checkout.SessionCreateParams.builder()
            .setMode(com.stripe.param.checkout.SessionCreateParams.Mode.SUBSCRIPTION)
            .setCustomer(order.customer().value())
            .setClientReferenceId(order.reference())
            .putMetadata(Shapes.REFERENCE, order.reference())
            .setSubscriptionData(
                com.stripe.param.checkout.SessionCreateParams.SubscriptionData.builder()
                    .putMetadata(Shapes.REFERENCE, order.reference())
                    .build())
            .addLineItem(
                com.stripe.param.checkout.SessionCreateParams.LineItem.builder()
                    .setPrice(order.price().value())
                    .setQuantity(1L)
                    .build())
            .setSuccessUrl(ways.done().toString())
            .setCancelUrl(ways.back().toString())
            .build();
    Json page =
        calls.ask(() -> stripe.checkout().sessions().create(wanted, keyed(order.key()))).value();
    return new HostedPage(
        page.needText("id"), URI.create(page.needText("url")), page.needTime("expires_at"));
  }

  @Override
  public boolean closeCheckout(String page) {
    Session session;
    try {
      session = calls.raw(() -> stripe.checkout().sessions().retrieve(page));
    } catch (PaymentRefused e) {
      if (e.reason() == PaymentRefused.Reason.MISSING) {
        return true;
      }
      throw e;
    }
    if (!"open".equals(session.getStatus())) {
      return "expired".equals(session.getStatus());
    }
    calls.ask(() -> stripe.checkout().sessions().expire(page));
    return true;
  }

  @Override
  public HostedPage portal(CustomerId customer, URI back) {
    var wanted =
        com.stripe.param.billingportal.SessionCreateParams.builder()
            .setCustomer(customer.value())
            .setReturnUrl(back.toString())
            .build();
    Answer<Json> page = calls.ask(() -> stripe.billingPortal().sessions().create(wanted));
    return new HostedPage(
        page.value().needText("id"), URI.create(page.value().needText("url")), page.asOf());
  }

  @Override
  public PendingSubscription subscribe(Buying order) {
    SubscriptionCreateParams wanted =
        SubscriptionCreateParams.builder()
            .setCustomer(order.customer().value())
            .addItem(
                SubscriptionCreateParams.Item.builder().setPrice(order.price().value()).build())
            .putMetadata(Shapes.REFERENCE, order.reference())
            .setPaymentBehavior(SubscriptionCreateParams.PaymentBehavior.DEFAULT_INCOMPLETE)
            .setPaymentSettings(
                SubscriptionCreateParams.PaymentSettings.builder()
                    .setSaveDefaultPaymentMethod(
                        SubscriptionCreateParams.PaymentSettings.SaveDefaultPaymentMethod
                            .ON_SUBSCRIPTION)
                    .build())
            .addExpand(SECRET_OF)
            .build();
    Json begun = calls.ask(() -> stripe.subscriptions().create(wanted, keyed(order.key()))).value();
    return new PendingSubscription(
        new SubscriptionId(begun.needText("id")), begun.needText(SECRET_OF + ".client_secret"));
  }

  @Override
  public Optional<PendingSubscription> pending(SubscriptionId subscription) {
    SubscriptionRetrieveParams wanted =
        SubscriptionRetrieveParams.builder().addExpand(SECRET_OF).build();
    return calls
        .ask(() -> stripe.subscriptions().retrieve(subscription.value(), wanted))
        .value()
        .text(SECRET_OF + ".client_secret")
        .map(secret -> new PendingSubscription(subscription, secret));
  }

  @Override
  public List<Card> cards(CustomerId customer, SubscriptionId subscription) {
    // what the subscription names comes before what the customer names
    String standard =
        calls
            .ask(() -> stripe.subscriptions().retrieve(subscription.value()))
            .value()
            .id("default_payment_method", "default_source")
            .or(
                () ->
                    calls
                        .ask(() -> stripe.customers().retrieve(customer.value()))
                        .value()
                        .id("invoice_settings.default_payment_method", "default_source"))
            .orElse("");
    CustomerPaymentMethodListParams most =
        CustomerPaymentMethodListParams.builder().setLimit(PAGE).build();
    return calls
        .ask(() -> stripe.customers().paymentMethods().list(customer.value(), most))
        .value()
        .list("data")
        .map(method -> Shapes.card(method, standard))
        .toList();
  }

  @Override
  public SwitchCost preview(Switch wanted) {
    InvoiceCreatePreviewParams asked =
        InvoiceCreatePreviewParams.builder()
            .setCustomer(wanted.customer().value())
            .setSubscription(wanted.subscription().value())
            .setSubscriptionDetails(
                InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                    .setProrationBehavior(
                        InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior
                            .ALWAYS_INVOICE)
                    .setProrationDate(wanted.at().getEpochSecond())
                    .addItem(
                        InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                            .setId(wanted.item())
                            .setPrice(wanted.to().value())
                            .build())
                    .build())
            .build();
    Json invoice = calls.ask(() -> stripe.invoices().createPreview(asked)).value();
    return new SwitchCost(
        invoice
            .list("lines.data")
            .map(
                line ->
                    new SwitchCost.Line(line.text("description").orElse(""), line.money("amount")))
            .toList(),
        invoice.money("total"),
        invoice.money("amount_due"),
        wanted.at());
  }

  @Override
  public Answer<ProviderSubscription> change(Switch wanted, String key) {
    SubscriptionUpdateParams asked =
        moving(wanted)
            .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
            .build();
    return update(wanted.subscription(), asked, key);
  }

  @Override
  public WaitingChange changeOncePaid(Switch wanted, String key) {
    // a change that waits may carry no other fields than these
    SubscriptionUpdateParams asked =
        moving(wanted)
            .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.PENDING_IF_INCOMPLETE)
            .addExpand(LATEST_INVOICE)
            .build();
    String id = wanted.subscription().value();
    Answer<Json> answer = calls.ask(() -> stripe.subscriptions().update(id, asked, keyed(key)));
    if (answer.replayed()) {
      SubscriptionRetrieveParams now =
          SubscriptionRetrieveParams.builder().addExpand(LATEST_INVOICE).build();
      answer = calls.ask(() -> stripe.subscriptions().retrieve(id, now));
    }
    Json told = answer.value();
    return new WaitingChange(
        read(answer),
        told.find("pending_update")
            .map(waits -> told.needText(LATEST_INVOICE + ".hosted_invoice_url"))
            .map(URI::create));
  }

  @Override
  public Answer<ProviderSubscription> cancel(SubscriptionId subscription, String key) {
    return update(
        subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build(), key);
  }

  @Override
  public void drop(SubscriptionId subscription, String key) {
    calls.ask(() -> stripe.subscriptions().cancel(subscription.value(), keyed(key)));
  }

  @Override
  public Answer<ProviderSubscription> resume(ProviderSubscription subscription, String key) {
    if (subscription.collectionPaused()) {
      SubscriptionUpdateParams asked =
          SubscriptionUpdateParams.builder()
              .setPauseCollection(com.stripe.param.common.EmptyParam.EMPTY)
              .build();
      return update(subscription.id(), asked, key);
    }
    if (subscription.status() == SubscriptionStatus.PAUSED) {
      SubscriptionResumeParams asked =
          SubscriptionResumeParams.builder()
              .setBillingCycleAnchor(SubscriptionResumeParams.BillingCycleAnchor.NOW)
              .build();
      return read(
          calls.ask(
              () -> stripe.subscriptions().resume(subscription.id().value(), asked, keyed(key))));
    }
    // the hosted portal sets a date, we set the flag; each is taken back in its own way
    SubscriptionUpdateParams.Builder asked = SubscriptionUpdateParams.builder();
    if (subscription.cancelAtPeriodEnd()) {
      asked.setCancelAtPeriodEnd(false);
    } else {
      asked.setCancelAt(com.stripe.param.common.EmptyParam.EMPTY);
    }
    return update(subscription.id(), asked.build(), key);
  }

  @Override
  public Answer<ProviderSubscription> subscription(SubscriptionId subscription) {
    return read(calls.ask(() -> stripe.subscriptions().retrieve(subscription.value())));
  }

  @Override
  public Answer<List<ProviderSubscription>> subscriptions(CustomerId customer) {
    SubscriptionListParams asked =
        SubscriptionListParams.builder()
            .setCustomer(customer.value())
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(PAGE)
            .build();
    Answer<Json> answer = calls.ask(() -> stripe.subscriptions().list(asked));
    return new Answer<>(
        answer.value().list("data").map(Shapes::subscription).toList(), answer.asOf());
  }

  @Override
  public Answer<Portion<ProviderSubscription>> subscriptions(Optional<SubscriptionId> after) {
    SubscriptionListParams.Builder asked =
        SubscriptionListParams.builder()
            .setStatus(SubscriptionListParams.Status.ALL)
            .setLimit(PAGE);
    after.ifPresent(last -> asked.setStartingAfter(last.value()));
    Answer<Json> answer = calls.ask(() -> stripe.subscriptions().list(asked.build()));
    List<Json> all = answer.value().list("data").toList();
    List<ProviderSubscription> read = all.stream().flatMap(StripePayments::readable).toList();
    Optional<SubscriptionId> next =
        answer.value().flag("has_more") && !all.isEmpty()
            ? all.getLast().text("id").map(SubscriptionId::new)
            : Optional.empty();
    return new Answer<>(new Portion<>(read, all.size() - read.size(), next), answer.asOf());
  }

  @Override
  public Answer<List<ProviderInvoice>> invoices(CustomerId customer) {
    InvoiceListParams asked =
        InvoiceListParams.builder().setCustomer(customer.value()).setLimit(PAGE).build();
    Answer<Json> answer = calls.ask(() -> stripe.invoices().list(asked));
    return new Answer<>(
        answer.value().list("data").map(invoice -> Shapes.invoice(invoice, false)).toList(),
        answer.asOf());
  }

  @Override
  public Optional<Money> amount(PriceId price) {
    Price found;
    try {
      found = calls.raw(() -> stripe.prices().retrieve(price.value()));
    } catch (PaymentRefused e) {
      if (e.reason() == PaymentRefused.Reason.MISSING) {
        return Optional.empty();
      }
      throw e;
    }
    return Boolean.TRUE.equals(found.getActive())
        ? Optional.ofNullable(found.getUnitAmount())
            .map(
                cents ->
                    new Money(
                        cents, Currency.getInstance(found.getCurrency().toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  private static SubscriptionUpdateParams.Builder moving(Switch wanted) {
    return SubscriptionUpdateParams.builder()
        .addItem(
            SubscriptionUpdateParams.Item.builder()
                .setId(wanted.item())
                .setPrice(wanted.to().value())
                .build())
        .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
        .setProrationDate(wanted.at().getEpochSecond());
  }

  private Answer<ProviderSubscription> update(
      SubscriptionId subscription, SubscriptionUpdateParams asked, String key) {
    Answer<Json> answer =
        calls.ask(() -> stripe.subscriptions().update(subscription.value(), asked, keyed(key)));
    return answer.replayed() ? subscription(subscription) : read(answer);
  }

  private static Stream<ProviderSubscription> readable(Json one) {
    try {
      return Stream.of(Shapes.subscription(one));
    } catch (ShapeUnknown e) {
      LOG.error("subscription {} cannot be read: {}", one.text("id").orElse("?"), e.getMessage());
      return Stream.empty();
    }
  }

  private static Answer<ProviderSubscription> read(Answer<Json> answer) {
    return new Answer<>(Shapes.subscription(answer.value()), answer.asOf());
  }

  private static RequestOptions keyed(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
