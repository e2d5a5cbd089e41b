package ai.realstaging.engines;

import java.nio.file.Path;
import java.util.List;

/// How PostgreSQL, which refuses root, is run when we are root. First choice is a user name space
/// of its own, in which files keep their owner; where that is forbidden (most containers) it runs
/// as user 65534, which then needs to reach its folder.
sealed interface OrdinaryUser {

  /// The words in front of each of PostgreSQL's commands.
  List<String> prefix();

  /// Where its programs are unpacked.
  Path cacheFor(Path home);

  /// Hands a folder to the user.
  void own(Path folder);

  /// We are no root: nothing is needed.
  record Ourselves() implements OrdinaryUser {

    @Override
    public List<String> prefix() {
      return List.of();
    }

    @Override
    public Path cacheFor(Path home) {
      return EngineCache.folder();
    }

    @Override
    public void own(Path folder) {}
  }

  /// Root in a user name space without mapping, where it is nobody in particular.
  record NameSpace() implements OrdinaryUser {

    @Override
    public List<String> prefix() {
      return List.of("unshare", "-U", "--");
    }

    @Override
    public Path cacheFor(Path home) {
      return EngineCache.folder();
    }

    @Override
    public void own(Path folder) {}
  }

  /// Root that gives up its rights to user 65534.
  record Nobody() implements OrdinaryUser {

    @Override
    public List<String> prefix() {
      return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    }

    @Override
    public Path cacheFor(Path home) {
      return home.resolve("programs"); // root's own cache is closed to others
    }

    @Override
    public void own(Path folder) {
      Commands.run("chown", "-R", "65534:65534", folder.toString());
      Commands.Outcome reach =
          Commands.run(Commands.join(prefix(), List.of("test", "-w", folder.toString())), "");
      if (!reach.worked()) {
        throw new EngineFailed(
            "PostgreSQL does not run as root and user 65534 cannot reach %s: start Real Staging as an ordinary user, or with --data in a folder open to all."
                .formatted(folder));
      }
    }
  }

  /// What this process needs.
  static OrdinaryUser find() {
    if (!Commands.run("id", "-u").output().equals("0")) {
      return new Ourselves();
    }
    return Commands.run("unshare", "-U", "--", "true").worked() ? new NameSpace() : new Nobody();
  }
}
