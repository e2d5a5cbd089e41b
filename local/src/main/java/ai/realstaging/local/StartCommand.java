package ai.realstaging.local;

import ai.realstaging.engines.Ports;
import ai.realstaging.engines.Secrets;
import ai.realstaging.local.CannotRun.Reason;
import ai.realstaging.local.identity.IdentityProvider;
import ai.realstaging.local.identity.IdentitySettings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Starts everything below one data folder, and tells where it is.
final class StartCommand {

  private static final String KEEPER = "admin@realstaging.local";

  private final Command.Start asked;
  private final PrintStream terminal;
  private final OpenThings open;

  /// @param open keeps what has been started; the caller closes it
  StartCommand(Command.Start asked, PrintStream terminal, OpenThings open) {
    this.asked = asked;
    this.terminal = terminal;
    this.open = open;
  }

  /// Returns when everything is ready.
  ///
  /// @throws CannotRun when something cannot be had
  void run() {
    Loopback.insist(System.getenv());
    if (!Ports.isFree(asked.port())) {
      throw new CannotRun(
          Reason.PORT_TAKEN,
          "Port %d is taken by another program: choose another with --port."
              .formatted(asked.port()));
    }
    DataFolder data = open.keep(DataFolder.open(asked.data()));
    if (asked.reset()) {
      data.reset();
    }
    Path log = data.resolve("logs/realstaging.log");
    LocalLog.to(log, asked.json());
    terminal.println("Real Staging is starting on " + asked.data());
    LocalSecrets secrets = LocalSecrets.in(data.resolve(LocalSecrets.FILE));
    LocalPorts ports = LocalPorts.in(data.resolve(LocalPorts.FILE));
    var site = new LocalSite(asked.port(), ports.signIn());
    Engines engines = Engines.start(data, secrets, ports, site.origins(), open);
    startPrograms(
        new Wiring(site, engines, secrets, settings(log, data, site, secrets)),
        signIn(data, site, engines, secrets));
    Secrets.write(data.resolve("sign-in.txt"), KEEPER + "\n" + secrets.keeperPassword() + "\n");
    Secrets.write(data.resolve(LocalSite.FILE), site.home() + "\n");
    tell(site, secrets, data);
    if (asked.demo()) {
      addDemo(site, secrets);
    }
  }

  /// The server takes longest: the sign-in, which has tables of its own, and then the worker start
  /// beside it. Whichever of the two programs comes to the database first migrates it.
  private void startPrograms(Wiring wiring, IdentitySettings signIn) {
    var beside =
        CompletableFuture.runAsync(
            () -> {
              open.keep(IdentityProvider.start(signIn));
              open.keep(wiring.startWorker());
            },
            Thread::startVirtualThread);
    try {
      open.keep(wiring.startServer());
    } finally {
      join(beside);
    }
  }

  /// How both programs log, and how plans are sold when that is asked for.
  private Map<String, String> settings(
      Path log, DataFolder data, LocalSite site, LocalSecrets secrets) {
    Map<String, String> settings = new HashMap<>(LocalLog.properties(log, asked.json()));
    if (asked.demoBilling()) {
      settings.putAll(open.keep(DemoBilling.start(data, site, secrets)).settings());
    }
    return settings;
  }

  private static void join(CompletableFuture<?> started) {
    try {
      started.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  private static IdentitySettings signIn(
      DataFolder data, LocalSite site, Engines engines, LocalSecrets secrets) {
    return new IdentitySettings(
        site.issuer(),
        LocalSite.AUDIENCE,
        data.folder("identity").resolve("key.jwk"),
        new IdentitySettings.Database(
            engines.postgres().jdbcUrl(), engines.postgres().user(), engines.postgres().password()),
        new IdentitySettings.Site(site.origins(), LocalSite.CLIENT_ID, secrets.clientSecret()),
        new IdentitySettings.Keeper(KEEPER, secrets.keeperPassword()),
        secrets.mint());
  }

  /// What is running stays so, whatever becomes of the sample listing.
  private void addDemo(LocalSite site, LocalSecrets secrets) {
    try {
      String token = TokenCommand.mint(KEEPER, site.signInPort(), secrets.mint());
      new DemoListing(site.home(), token).add(DemoPhotos.rendered());
      terminal.println("The sample listing is there; its photos are being staged.");
    } catch (IOException e) {
      terminal.println("The sample listing could not be added: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(LocalSite site, LocalSecrets secrets, DataFolder data) {
    terminal.println();
    terminal.println("  Real Staging is ready at  " + site.home());
    terminal.println("  ready sign-in             " + KEEPER + "  " + secrets.keeperPassword());
    terminal.println("  API reference             " + site.home() + "/api/v1/docs/");
    terminal.println("  a bearer token            ./realstaging token --data " + asked.data());
    terminal.println("  log                       " + data.resolve("logs/realstaging.log"));
    if (asked.demoBilling()) {
      terminal.println("  plans                     " + site.home() + "/pricing (no money moves)");
    }
    terminal.println();
    terminal.println("Ctrl-C stops it; what you made stays in " + asked.data() + ".");
  }
}
