package ai.realstaging.testkit.replicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A Replicate on a free port of the loopback. Point `realstaging.model.replicate.base-url` at
/// [#baseUrl], its token at [#TOKEN], and allow loopback results.
public final class FakeReplicate implements AutoCloseable {

  public static final String TOKEN = "r8_fake";

  /// The secret that its webhooks are signed with.
  public static final String WEBHOOK_SECRET = "whsec_YS1zZWNyZXQtb2YtdGhlLXRlc3Rz";

  private final Books books;
  private final Desk desk;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<Call, Deque<Mischief>> mischief = new EnumMap<>(Call.class);
  private final Map<Call, Integer> calls = new EnumMap<>(Call.class);
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Optional<Mischief>> moods = call -> Optional.empty();
  private final WebhookPost webhooks = new WebhookPost(WEBHOOK_SECRET);

  private FakeReplicate(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    RequestRules rules = new RequestRules();
    books = new Books(rules, clock);
    desk = new Desk(books, rules, clock, violations::add);
    books.openAt("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public static FakeReplicate start(InstantSource clock) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeReplicate fake = new FakeReplicate(server, clock);
      server.setExecutor(fake.threads);
      server.createContext("/", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /// How many questions after a prediction it takes until it ends; 2 unless told.
  public FakeReplicate endsAfter(int questions) {
    books.steps(questions);
    return this;
  }

  /// The next prediction that is made ends like this.
  public FakeReplicate next(Ending ending) {
    books.next(ending);
    return this;
  }

  /// Every call that nothing was planned for is put to these moods.
  public FakeReplicate moods(Function<Call, Optional<Mischief>> how) {
    moods = how;
    return this;
  }

  /// Every prediction that no ending was planned for ends as it comes from here.
  public FakeReplicate endings(Supplier<Ending> supply) {
    books.endings(supply);
    return this;
  }

  /// The next such call gets this instead of an answer.
  public synchronized FakeReplicate misbehave(Call call, Mischief how) {
    mischief.computeIfAbsent(call, c -> new ArrayDeque<>()).add(how);
    return this;
  }

  /// Every request or answer that broke Replicate's rules, in words.
  public List<String> violations() {
    return List.copyOf(violations);
  }

  public synchronized int calls(Call call) {
    return calls.getOrDefault(call, 0);
  }

  /// How many predictions were made for the job. More than one that is not failed would have been
  /// paid twice.
  public int created(Object job) {
    return books.of(job.toString()).size();
  }

  /// How many predictions succeeded for the job: what Replicate would charge for.
  public int paid(Object job) {
    return (int) books.of(job.toString()).stream().filter(FakePrediction::succeeded).count();
  }

  /// The ids of all predictions, oldest first.
  public List<String> predictions() {
    return books.all().stream().map(one -> one.id).toList();
  }

  /// The prediction as Replicate would tell it, as JSON.
  public String prediction(String id) {
    return books.find(id).orElseThrow().json().toString();
  }

  /// Ends the prediction now, without telling anybody.
  public void finish(String id) {
    books.finish(id);
    books.takeEnded();
  }

  /// Calls the prediction's webhook now, whatever its state. The status of the answer.
  public int call(String id) {
    FakePrediction one = books.find(id).orElseThrow();
    return webhooks.send(one.webhook.orElseThrow(), one.json().toString(), clock.instant());
  }

  /// As [#call], signed with a secret that is not Replicate's.
  public int callForged(String id) {
    FakePrediction one = books.find(id).orElseThrow();
    return webhooks.sendForged(one.webhook.orElseThrow(), one.json().toString(), clock.instant());
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request = Request.read(exchange);
    switch (misdeed(request.call())) {
      case null -> answer(request).send(exchange);
      case Mischief.Answer instead -> Reply.of(instead).send(exchange);
      case Mischief.Reset() -> exchange.close();
      case Mischief.ResetAfterwards() -> {
        answer(request);
        exchange.close();
      }
      case Mischief.Hang() -> hang(exchange);
      case Mischief.HangAfterwards() -> {
        answer(request);
        hang(exchange);
      }
      case Mischief.Late(Duration after) -> {
        LockSupport.parkNanos(after.toNanos());
        answer(request).send(exchange);
      }
      case Mischief.Truncate() -> answer(request).sendHalf(exchange);
      case Mischief.Instead(byte[] bytes) -> answer(request).with(bytes).send(exchange);
    }
  }

  private synchronized @Nullable Mischief misdeed(Call call) {
    calls.merge(call, 1, Integer::sum);
    Deque<Mischief> planned = mischief.get(call);
    Mischief next = planned == null ? null : planned.poll();
    return next != null ? next : moods.apply(call).orElse(null);
  }

  private Reply answer(Request request) {
    Reply reply =
        request.call() == Call.RESULT || request.carries(TOKEN)
            ? desk.answer(request)
            : Reply.problem(401, "You did not pass a valid authentication token");
    for (FakePrediction ended : books.takeEnded()) {
      ended.webhook.ifPresent(url -> threads.execute(() -> tell(url, ended)));
    }
    return reply;
  }

  private void tell(String url, FakePrediction ended) {
    webhooks.send(url, ended.json().toString(), clock.instant());
  }

  private void hang(HttpExchange exchange) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
