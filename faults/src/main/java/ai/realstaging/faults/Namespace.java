package ai.realstaging.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A network name space for one worker, tied to ours by a pair of virtual cards. Routes into
/// nothing make packets of one direction disappear, as a broken switch does.
final class Namespace implements AutoCloseable {

  private static final String OURS = "10.213.77.1";
  private static final String THEIRS = "10.213.77.2";

  private final String name = "faults" + ProcessHandle.current().pid();
  private final List<Wire> wires = new ArrayList<>();

  private Namespace() {}

  /// Nothing where this machine does not let us make one.
  static Optional<Namespace> make(List<Integer> ports) {
    Namespace made = new Namespace();
    String card = "fv" + ProcessHandle.current().pid() % 100000;
    boolean works =
        run("ip", "netns", "add", made.name)
            && run(
                "ip", "link", "add", card, "type", "veth", "peer", "name", "far", "netns",
                made.name)
            && run("ip", "addr", "add", OURS + "/30", "dev", card)
            && run("ip", "link", "set", card, "up")
            && made.inside("ip", "addr", "add", THEIRS + "/30", "dev", "far")
            && made.inside("ip", "link", "set", "far", "up")
            && made.inside("ip", "link", "set", "lo", "up");
    if (!works) {
      made.close();
      return Optional.empty();
    }
    ports.forEach(port -> made.wires.add(Wire.between(OURS, port, "127.0.0.1", port)));
    return Optional.of(made);
  }

  /// In the worker's own JVM: what it seeks on its loopback is led over the cards.
  static void forwardInside(String ports) {
    for (String port : ports.isEmpty() ? new String[0] : ports.split(",")) {
      int number = Integer.parseInt(port);
      Wire.between("127.0.0.1", number, OURS, number);
    }
  }

  /// The words before a command that runs in the name space.
  List<String> prefix() {
    return List.of("ip", "netns", "exec", name);
  }

  void loseAnswers() {
    run("ip", "route", "add", "blackhole", THEIRS + "/32");
  }

  void loseQuestions() {
    inside("ip", "route", "add", "blackhole", OURS + "/32");
  }

  void loseBoth() {
    inside("ip", "link", "set", "far", "down");
  }

  void heal() {
    run("ip", "route", "del", "blackhole", THEIRS + "/32");
    inside("ip", "route", "del", "blackhole", OURS + "/32");
    inside("ip", "link", "set", "far", "up");
  }

  @Override
  public void close() {
    wires.forEach(Wire::close);
    run("ip", "netns", "del", name);
  }

  private boolean inside(String... command) {
    List<String> whole = new ArrayList<>(prefix());
    whole.addAll(List.of(command));
    return run(whole.toArray(String[]::new));
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String ignored = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && ignored != null;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
