package ai.realstaging.faults;

import ai.realstaging.engines.Ports;
import ai.realstaging.testkit.replicate.FakeReplicate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// The whole house on the loopback: engines, provider and issuer, one server and some workers, each
/// in a process of its own, with leases of six seconds so that a night's troubles fit into two
/// minutes.
final class House implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(6);

  /// How long a prediction takes.
  static final Duration WORK = Duration.ofMillis(600);

  private final Engines engines;
  private final Path papers;
  private final Provider provider;
  private final Issuer issuer = Issuer.start();
  private final Wire databaseWire;
  private final Wire redisWire;
  private final Wire providerWire;
  private final int port = Ports.free();
  private final List<Child> workers = new CopyOnWriteArrayList<>();
  private final Map<String, Long> pids = new java.util.concurrent.ConcurrentHashMap<>();
  private final AtomicInteger births = new AtomicInteger();
  private final String mutant;
  private final Map<String, String> extra = new LinkedHashMap<>();
  private volatile Child server;

  private House(Path folder, Path papers, long seed, String mutant) {
    this.mutant = mutant;
    this.papers = papers;
    engines = Engines.start(folder);
    provider = new Provider(seed, WORK);
    databaseWire = Wire.to(engines.postgres().port());
    redisWire = Wire.to(engines.redis().port());
    providerWire = Wire.to(provider.port());
    if (mutant.isEmpty()) {
      Rehearsal.of(List.of("server", "worker"), this::rehearse);
    }
    server = born(Child.Birth.of("server", "server"));
  }

  /// @param mutant a folder of classes that go before our own, or nothing
  static House open(long seed, String mutant) {
    House house = new House(SmallDisk.folder(), papers(), seed, mutant);
    try {
      house.server.awaitReady();
      History.begin(house);
      return house;
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  private static Path papers() {
    try {
      return Files.createTempDirectory("faults-logs-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Engines engines() {
    return engines;
  }

  Provider provider() {
    return provider;
  }

  Child server() {
    return server;
  }

  List<Child> workers() {
    return workers;
  }

  /// The process number of every program that was ever started, by its name in the history.
  Map<String, Long> pids() {
    return pids;
  }

  Wire wire(Line line) {
    return switch (line) {
      case DATABASE -> databaseWire;
      case REDIS -> redisWire;
      case PROVIDER -> providerWire;
      case OBJECTS -> engines.objectWire();
    };
  }

  /// Which engine a wire leads to.
  enum Line {
    DATABASE,
    REDIS,
    PROVIDER,
    OBJECTS
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  String token(String subject) {
    return issuer.token(subject, "user");
  }

  String adminToken() {
    return issuer.token("keeper", "admin");
  }

  Path poison() {
    return papers.resolve("poison");
  }

  /// Settings of all programs that are started from now on.
  House setting(String name, String value) {
    extra.put(name, value);
    return this;
  }

  Child startServer(Child.Birth birth) {
    server.kill();
    server = born(birth);
    return server;
  }

  Child startWorker(Child.Birth birth) {
    Child worker = born(birth);
    workers.add(worker);
    return worker;
  }

  /// Takes out the workers that have ended.
  void bury() {
    workers.removeIf(worker -> !worker.alive());
  }

  void killWorkers() {
    workers.forEach(Child::kill);
    workers.clear();
  }

  /// A connection past all wires.
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        engines.postgres().jdbcUrl(), engines.postgres().user(), engines.postgres().password());
  }

  /// The ports that a worker speaks to, for one that lives elsewhere.
  List<Integer> ports() {
    return List.of(
        databaseWire.port(),
        redisWire.port(),
        providerWire.port(),
        provider.port(),
        engines.objectWire().port());
  }

  @Override
  public void close() {
    killWorkers();
    server.kill();
    List.of(databaseWire, redisWire, providerWire).forEach(Wire::close);
    provider.close();
    issuer.close();
    engines.close();
    if (Boolean.getBoolean("faults.keep")) {
      System.out.println("kept " + engines.folder() + " and " + papers);
      return;
    }
    SmallDisk.unmount(engines.folder());
    remove(engines.folder());
    remove(papers);
  }

  private Child rehearse(Rehearsal.Part part) {
    Child.Birth birth = Child.Birth.of(part.role(), "rehearsal-" + part.role());
    return Child.start(birth, settings(birth), home(part.jvm()));
  }

  private Child.Home home(List<String> jvm) {
    return new Child.Home(papers, engines.folder().resolve("tmp"), jvm);
  }

  private Child born(Child.Birth birth) {
    String name = birth.name() + "-" + births.incrementAndGet();
    Map<String, String> properties = new LinkedHashMap<>(birth.properties());
    properties.put(Steps.POISON, poison().toString());
    List<String> jvm = mutant.isEmpty() ? Rehearsal.words(birth.role()) : List.of();
    Child child =
        Child.start(birth.with(properties).named(name).behind(mutant), settings(birth), home(jvm));
    pids.put(name, child.pid());
    return child;
  }

  private Map<String, String> settings(Child.Birth birth) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "spring.datasource.url",
        "jdbc:postgresql://127.0.0.1:%d/realstaging".formatted(databaseWire.port()));
    settings.put("spring.datasource.username", engines.postgres().user());
    settings.put("spring.datasource.password", engines.postgres().password());
    settings.put("spring.datasource.hikari.connection-timeout", "5000");
    settings.put("spring.datasource.hikari.validation-timeout", "3000");
    settings.put("spring.datasource.hikari.data-source-properties.socketTimeout", "5");
    settings.put("spring.datasource.hikari.data-source-properties.connectTimeout", "3");
    settings.put(
        "realstaging.redis.url",
        "redis://:%s@127.0.0.1:%d".formatted(engines.redis().password(), redisWire.port()));
    settings.put("realstaging.storage.endpoint", "http://127.0.0.1:" + engines.objectWire().port());
    settings.put("realstaging.storage.bucket", engines.objects().bucket());
    settings.put("realstaging.storage.path-style", "true");
    settings.put("realstaging.storage.access-key", engines.objects().accessKey());
    settings.put("realstaging.storage.secret-key", engines.objects().secretKey());
    settings.put("realstaging.storage.timeout", "4s");
    settings.put("realstaging.queue.lease", LEASE.toMillis() + "ms");
    settings.put("realstaging.queue.sweep", "500ms");
    settings.put("realstaging.queue.slots", "8");
    settings.put("realstaging.queue.backoff", "300ms");
    settings.put("realstaging.queue.max-backoff", "2s");
    settings.put("realstaging.model.replicate.token", FakeReplicate.TOKEN);
    settings.put(
        "realstaging.model.replicate.base-url",
        "http://127.0.0.1:%d/v1".formatted(providerWire.port()));
    settings.put("realstaging.model.replicate.rest", "1s");
    settings.put("realstaging.model.loopback-results", "true");
    settings.put("realstaging.model.webhook.secret", FakeReplicate.WEBHOOK_SECRET);
    settings.put("realstaging.model.webhook.public-url", address());
    settings.put("realstaging.model.patience.connect", "1s");
    settings.put("realstaging.model.patience.answer", "3s");
    settings.put("realstaging.model.patience.download", "5s");
    settings.put("realstaging.model.patience.poll", "200ms");
    settings.put("realstaging.model.patience.deadline", "20s");
    settings.put("realstaging.model.patience.look-up-after", "500ms");
    plans(settings);
    settings.put("logging.level.root", "INFO");
    if (birth.role().equals("server")) {
      settings.put("server.port", Integer.toString(port));
      settings.put("server.address", "127.0.0.1");
      settings.put("realstaging.security.issuer", issuer.address());
      settings.put("realstaging.security.audience", Issuer.AUDIENCE);
      settings.put("realstaging.security.client-id", "faults");
      settings.put("realstaging.server.rate.burst", "100000");
      settings.put("realstaging.server.rate.per-minute", "1000000");
      settings.put("realstaging.server.events.look-when-deaf", "1s");
      settings.put("realstaging.server.events.look", "3s");
    }
    settings.putAll(extra);
    return settings;
  }

  private static void plans(Map<String, String> settings) {
    String plan = "realstaging.billing.plans[0].";
    settings.put(plan + "code", "free");
    settings.put(plan + "name", "Free");
    settings.put(plan + "price-cents", "0");
    settings.put(plan + "monthly-images", "100000");
    settings.put(plan + "weight", "1");
    settings.put(plan + "open-jobs", "10000");
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
