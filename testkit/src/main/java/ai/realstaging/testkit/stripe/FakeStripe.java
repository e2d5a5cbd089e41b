package ai.realstaging.testkit.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A Stripe on a port of the loopback. Point `realstaging.payment.base-url` at [#baseUrl] and let
/// it post its events to the server's webhook.
public final class FakeStripe implements AutoCloseable {

  private record Kept(String request, StripeReply reply) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final StandInSettings settings;
  private final StripeBooks books;
  private final SubscriptionLife life;
  private final HostedPages pages;
  private final StripeDesk desk;
  private final EventPost post;
  private final AnswerRules rules = new AnswerRules();
  private final Map<String, Kept> kept = new HashMap<>();
  private final Deque<StripeReply> instead = new ArrayDeque<>();
  private String losing = "";
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private FakeStripe(HttpServer server, StandInSettings settings, InstantSource clock) {
    this.server = server;
    this.settings = settings;
    String home = "http://localhost:" + server.getAddress().getPort();
    books = new StripeBooks(clock, settings.file());
    StripeInvoices invoices = new StripeInvoices(books, home);
    life = new SubscriptionLife(books, invoices, settings.prices());
    pages = new HostedPages(books, life);
    desk = new StripeDesk(books, life, invoices, violations::add, home);
    post = new EventPost(settings, clock);
  }

  public static FakeStripe start(StandInSettings settings, InstantSource clock) {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
      FakeStripe fake = new FakeStripe(server, settings, clock);
      server.setExecutor(fake.threads);
      server.createContext("/", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of the API and of the hosted pages.
  public URI baseUrl() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /// Every request, answer and event that is not as Stripe describes it, in words.
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /// Every call of the API so far: `POST /v1/customers`.
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /// The next calls get these answers instead.
  public synchronized FakeStripe answerNext(StripeReply... replies) {
    instead.addAll(List.of(replies));
    return this;
  }

  /// Does what is asked by the calls of this pattern, and hangs up instead of saying so: `POST
  /// /v1/customers`.
  public synchronized void loseAnswers(String pattern) {
    losing = pattern;
  }

  /// Forgets the answers of [#answerNext] that nobody came for, and loses none any more.
  public synchronized void answerAsUsual() {
    instead.clear();
    losing = "";
  }

  /// Every event so far as it was posted, oldest first.
  public List<String> events() {
    return post.all().stream().map(ObjectNode::toString).toList();
  }

  /// Lets time pass, with all that happens in it.
  public synchronized void advance(Duration time) {
    pages.passUntil(books.now() + time.toSeconds());
    settle();
  }

  /// What time it is here.
  public synchronized Instant now() {
    return books.instant();
  }

  /// Confirms a subscription that was begun, as the browser's fields do. False when the card does
  /// not pay.
  public synchronized boolean confirm(String subscription, CardNumbers card) {
    ObjectNode one = books.get("subscription", subscription);
    boolean paid = life.pay(one, pages.attach(SubscriptionLife.text(one, "customer"), card));
    settle();
    return paid;
  }

  /// Pays an invoice on its page, as its owner does whom the bank has asked. False when the card
  /// does not pay.
  public synchronized boolean payOnPage(URI page) {
    String path = page.getPath();
    boolean paid = life.payOnPage(books.get("invoice", path.substring(path.lastIndexOf('/') + 1)));
    settle();
    return paid;
  }

  /// Changes the customer's card without a page.
  public synchronized void changeCard(String customer, CardNumbers card) {
    String id = pages.attachStandard(customer, card);
    books
        .all("subscription", one -> SubscriptionLife.text(one, "customer").equals(customer))
        .forEach(one -> life.catchUp(one, id));
    settle();
  }

  /// Lets a subscription end at a date, as the provider's dashboard does.
  public synchronized void endAt(String subscription, Instant when) {
    life.endAt(books.get("subscription", subscription), when.getEpochSecond());
    settle();
  }

  /// Gives the customer another standard card; subscriptions keep their own.
  public synchronized void addStandardCard(String customer, CardNumbers card) {
    pages.attachStandard(customer, card);
    settle();
  }

  /// Stops collecting for a subscription, as the provider's dashboard does.
  public synchronized void pauseCollection(String subscription) {
    life.pauseCollection(books.get("subscription", subscription));
    settle();
  }

  /// Deletes a customer and tells nobody.
  public synchronized void forget(String customer) {
    books.remove("customer", customer);
  }

  /// Makes a subscription what no version of ours can read.
  public synchronized void makeStrange(String subscription) {
    books.get("subscription", subscription).put("status", "of_another_year");
  }

  private void handle(HttpExchange exchange) throws IOException {
    StripeForm form = StripeForm.read(exchange);
    StripeReply reply;
    try {
      reply = answer(form);
    } catch (RuntimeException e) {
      violations.add("the stand-in failed: " + e);
      reply = StripeReply.error(500, "api_error", "", "An unknown error occurred", "");
    }
    if (isLost(form)) {
      exchange.close();
    } else {
      reply.with("Date", date()).send(exchange);
    }
  }

  private synchronized boolean isLost(StripeForm form) {
    return (form.method() + " " + form.path()).matches(losing);
  }

  private synchronized StripeReply answer(StripeForm form) {
    if (!form.path().startsWith("/v1/")) {
      StripeReply page = pages.answer(form);
      settle();
      return page;
    }
    calls.add(form.method() + " " + form.path());
    if (!("Bearer " + settings.key()).equals(form.headers().get("authorization"))) {
      return StripeReply.error(
          401, "invalid_request_error", "", "Invalid API Key provided: sk_****", "");
    }
    StripeReply other = instead.poll();
    if (other != null) {
      return other;
    }
    if (!StripeBooks.VERSION.equals(form.headers().get("stripe-version"))) {
      violations.add("the version is not pinned: " + form.headers().get("stripe-version"));
    }
    StripeReply reply = once(form);
    violations.addAll(rules.faults(reply.body()));
    settle();
    return reply;
  }

  /// A key that comes again gets the first answer; with another request it is refused.
  private StripeReply once(StripeForm form) {
    String key = form.headers().get("idempotency-key");
    if (key == null || form.method().equals("GET")) {
      return desk.answer(form);
    }
    String request = form.method() + form.path() + form.fields();
    Optional<Kept> known = Optional.ofNullable(kept.get(key));
    if (known.isPresent()) {
      return known.get().request().equals(request)
          ? known.get().reply().with("Idempotent-Replayed", "true")
          : StripeReply.error(
              400,
              "idempotency_error",
              "",
              "Keys for idempotent requests can only be used with the same parameters",
              "");
    }
    StripeReply reply = desk.answer(form);
    kept.put(key, new Kept(request, reply));
    return reply;
  }

  private void settle() {
    books.save();
    List<ObjectNode> events = books.takeEvents();
    events.forEach(event -> violations.addAll(rules.faults(event)));
    post.post(events);
  }

  private synchronized String date() {
    return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
        books.instant().atZone(java.time.ZoneOffset.UTC));
  }

  @Override
  public void close() {
    server.stop(0);
    post.close();
    threads.shutdownNow();
  }
}
