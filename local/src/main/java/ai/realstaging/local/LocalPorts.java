package ai.realstaging.local;

import ai.realstaging.engines.Ports;
import ai.realstaging.local.CannotRun.Reason;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// The ports of one data folder that must not change: the sign-in's is part of every account's
/// issuer, and that of S3 of every link.
///
/// @param signIn of the built-in sign-in
/// @param objects of the S3 server
record LocalPorts(int signIn, int objects) {

  static final String FILE = "ports.properties";

  /// Below the range from which systems take the ports of outgoing connections.
  private static final int FIRST = 20_000;

  private static final int LAST = 30_000;

  /// The folder's ports, chosen at the first start.
  ///
  /// @throws CannotRun when another program has taken one since
  static LocalPorts in(Path file) {
    Kept kept = Kept.in(file);
    return new LocalPorts(port(kept, "sign-in", file), port(kept, "objects", file));
  }

  /// The port of the stand-in for Stripe, which stands in links that the house keeps.
  static int paymentOf(Path file) {
    return port(Kept.in(file), "payment", file);
  }

  /// The port of the sign-in of a folder that has been started once.
  static int signInOf(Path file) {
    return Kept.in(file).find("sign-in").map(Integer::parseInt).orElseThrow();
  }

  private static int port(Kept kept, String name, Path file) {
    int port = Integer.parseInt(kept.orMake(name, LocalPorts::choose));
    if (!Ports.isFree(port)) {
      throw new CannotRun(
          Reason.PORT_TAKEN,
          "Port %d, which this data folder uses for %s, is taken by another program: end that one, or change %s."
              .formatted(port, name, file));
    }
    return port;
  }

  private static String choose() {
    return RandomGenerator.getDefault()
        .ints(FIRST, LAST)
        .filter(Ports::isFree)
        .mapToObj(Integer::toString)
        .findFirst()
        .orElseThrow();
  }
}
