package ai.realstaging.local;

import ai.realstaging.engines.EngineFailed;
import ai.realstaging.local.CannotRun.Reason;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// The program behind `./realstaging`.
public final class RealStaging {

  private static final String USAGE =
      """
      Real Staging: photos of empty rooms in, furnished ones out, on this machine.

        ./realstaging [--port N] [--data DIR] [--demo] [--demo-billing] [--reset] [--json]
            start everything and stay; Ctrl-C stops it
            --port N    the web site's port, 8080 if not given
            --data DIR  where everything is kept, ~/.realstaging if not given
            --demo      add a sample listing with photos to stage
            --demo-billing  sell plans through a stand-in for Stripe; no money moves
            --reset     forget all that is kept there first
            --json      write the log as JSON

        ./realstaging token [--user NAME] [--data DIR]
            print a bearer token of the running program for a local account,
            which is made when it is missing; admin if no name is given

        ./realstaging stop [--data DIR]
            end the running program

        ./realstaging billing sync [--data DIR]
            compare the running program's books with the payment provider's

        ./realstaging test [MAVEN ARGUMENTS]
            build and test everything, a real browser included

      Exit codes: 0 fine, 1 accident, 2 wrong usage, 3 a port is taken, 4 the data
      folder cannot be used, 5 PostgreSQL, Redis or S3 did not start, 6 no JDK 25
      or no Maven.
      """;

  private RealStaging() {}

  /// @param words the command line
  public static void main(String[] words) {
    int code = run(List.of(words), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /// Does what the words ask for.
  ///
  /// @return the exit code
  static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      switch (Command.parse(words, Path.of(System.getProperty("user.home")))) {
        case Command.Help() -> out.print(USAGE);
        case Command.Token(String user, Path data) -> out.println(TokenCommand.run(user, data));
        case Command.Stop(Path data) -> out.println(StopCommand.run(data));
        case Command.BillingSync(Path data) -> out.println(BillingCommand.sync(data));
        case Command.Start start -> stay(start, out);
      }
      return 0;
    } catch (CannotRun e) {
      err.println(e.getMessage());
      return e.reason().exitCode();
    }
  }

  private static void stay(Command.Start start, PrintStream out) {
    var open = new OpenThings();
    Runtime.getRuntime().addShutdownHook(new Thread(open::close, "stop"));
    try {
      new StartCommand(start, out, open).run();
      new CountDownLatch(1).await(); // until a signal ends the JVM
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      CannotRun told = told(e, start);
      if (told.reason() == Reason.ACCIDENT || told.reason() == Reason.ENGINE) {
        LoggerFactory.getLogger(RealStaging.class).error("Real Staging did not start", e);
      }
      open.close();
      throw told;
    }
  }

  /// What went wrong, as one sentence.
  private static CannotRun told(RuntimeException trouble, Command.Start start) {
    Throwable cause = trouble;
    while (true) {
      switch (cause) {
        case CannotRun known -> {
          return known;
        }
        case EngineFailed engine -> {
          return new CannotRun(Reason.ENGINE, String.valueOf(engine.getMessage()), trouble);
        }
        case PortInUseException taken -> {
          return new CannotRun(
              Reason.PORT_TAKEN,
              "Port %d is taken by another program: choose another with --port."
                  .formatted(taken.getPort()),
              trouble);
        }
        default -> {
          if (cause.getCause() == null) {
            return new CannotRun(
                Reason.ACCIDENT,
                "Real Staging could not start (%s); %s has the details."
                    .formatted(firstLine(cause), start.data().resolve("logs/realstaging.log")),
                trouble);
          }
          cause = cause.getCause();
        }
      }
    }
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
