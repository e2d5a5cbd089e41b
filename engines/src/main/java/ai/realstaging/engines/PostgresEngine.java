package ai.realstaging.engines;

import ai.realstaging.engines.PostgresSettings.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A running PostgreSQL 18, a child of this JVM on a port of the loopback address.
///
/// A first start takes about two seconds, a later one 0.3. Checksums are on, passwords are SCRAM.
public final class PostgresEngine implements AutoCloseable {

  private static final String USER = "realstaging";
  private static final String DATABASE = "realstaging";

  /// The line of `postmaster.pid` that says how far the start has come.
  private static final int STATUS_LINE = 7;

  private final Child child;
  private final int port;
  private final String password;

  private PostgresEngine(Child child, int port, String password) {
    this.child = child;
    this.port = port;
    this.password = password;
  }

  /// Starts PostgreSQL on its folder, which is made at the first start. What an earlier run left
  /// running there is stopped first.
  ///
  /// @throws EngineFailed with one sentence when it does not come up
  public static PostgresEngine start(PostgresSettings settings) {
    OrdinaryUser user = OrdinaryUser.find();
    Path home = Scratch.make(settings.home().toAbsolutePath());
    Path cache = user.cacheFor(home);
    Path programs = PostgresBinaries.under(cache).resolve("bin");
    user.own(home);
    Path data = home.resolve("data");
    if (!Files.isDirectory(data)) {
      initialise(user, programs, home, settings);
    }
    Signals.endOrphan(data.resolve("postmaster.pid"), "postgres", data, "INT");
    int port = settings.port() == 0 ? Ports.free() : settings.port();
    Child child =
        Child.start(
            "PostgreSQL",
            "INT",
            serverCommand(user, programs, data, port, settings.durability()),
            home.resolve("postgresql.log"));
    child.awaitReady(() -> isReady(data, child.process().pid()));
    return new PostgresEngine(child, port, settings.password());
  }

  /// A PostgreSQL for tests and code generation: empty, fast, gone after [#close()] or at the end
  /// of the JVM.
  public static ThrowawayPostgres throwaway() {
    return ThrowawayPostgres.start();
  }

  /// The JDBC address of the database `realstaging`, without user and password.
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
  }

  /// The user who owns the database.
  public String user() {
    return USER;
  }

  /// That user's password.
  public String password() {
    return password;
  }

  /// The port of the loopback address.
  public int port() {
    return port;
  }

  /// The process, for those who want to see it die.
  public long pid() {
    return child.process().pid();
  }

  /// Disconnects everybody, writes a checkpoint and ends.
  @Override
  public void close() {
    child.close();
  }

  private static void initialise(
      OrdinaryUser user, Path programs, Path home, PostgresSettings settings) {
    Path half = home.resolve("data.half");
    Path passwordFile = home.resolve("password");
    Scratch.remove(half); // of a start that was cut short
    Secrets.write(passwordFile, settings.password() + "\n");
    user.own(home);
    run(user, initCommand(programs, half, passwordFile, settings.durability()), "");
    // No psql in the artifact: the database is made by the server alone, without a port.
    run(
        user,
        List.of(
            programs.resolve("postgres").toString(),
            "--single",
            "-D",
            half.toString(),
            "-F",
            "postgres"),
        "CREATE DATABASE " + DATABASE + ";\n");
    try {
      Files.delete(passwordFile);
      Files.move(half, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EngineFailed("PostgreSQL's folder " + home + " cannot be written.", e);
    }
  }

  private static List<String> initCommand(
      Path programs, Path data, Path passwordFile, Durability durability) {
    var command =
        new ArrayList<>(
            List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile));
    if (durability == Durability.NONE) {
      command.add("--no-sync");
    }
    return command;
  }

  private static List<String> serverCommand(
      OrdinaryUser user, Path programs, Path data, int port, Durability durability) {
    var command = new ArrayList<>(user.prefix());
    command.addAll(
        List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
    set(command, "listen_addresses=127.0.0.1", "unix_socket_directories=");
    set(command, "max_connections=200", "shared_buffers=64MB", "jit=off");
    set(command, "timezone=UTC", "log_timezone=UTC");
    if (durability == Durability.NONE) {
      set(command, "fsync=off", "synchronous_commit=off", "full_page_writes=off");
    }
    return command;
  }

  private static void set(List<String> command, String... settings) {
    for (String setting : settings) {
      command.add("-c");
      command.add(setting);
    }
  }

  private static void run(OrdinaryUser user, List<String> command, String input) {
    Commands.Outcome outcome = Commands.run(Commands.join(user.prefix(), command), input);
    if (!outcome.worked()) {
      throw new EngineFailed(
          "PostgreSQL could not make its first files: " + lastLine(outcome.output()));
    }
  }

  private static String lastLine(String output) {
    return output.substring(output.lastIndexOf('\n') + 1);
  }

  private static boolean isReady(Path data, long pid) {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.size() > STATUS_LINE
          && lines.getFirst().strip().equals("" + pid)
          && lines.get(STATUS_LINE).strip().equals("ready");
    } catch (IOException e) {
      return false; // not written yet
    }
  }
}
