package ai.realstaging.server.live;

import ai.realstaging.kernel.AccountId;
import ai.realstaging.kernel.ImageId;
import ai.realstaging.kernel.Phase;
import ai.realstaging.kernel.ProjectId;
import ai.realstaging.live.ImageChanged;
import ai.realstaging.live.LiveChannel;
import ai.realstaging.server.door.Caller;
import ai.realstaging.server.door.Door;
import java.util.Optional;
import java.util.UUID;

/// An account with one project, whose images a test moves along as a worker would.
final class Pace {

  private final Door door;
  private final String name = "ada-" + UUID.randomUUID();
  private final Caller caller;
  private final String project;
  private final AccountId account;

  Pace(Door door) {
    this.door = door;
    caller = door.as(name);
    project = caller.project("Elm Street");
    account = new AccountId(UUID.fromString(caller.get("/api/v1/user/profile").field("id")));
  }

  Caller caller() {
    return caller;
  }

  String project() {
    return project;
  }

  String image() {
    return caller.image(project).get("id").asString();
  }

  String token() {
    return door.issuer().token(name);
  }

  Listener listen(String query) {
    return listen(query, "");
  }

  Listener listen(String query, String last) {
    return Listener.open(door.address(), token(), query, last);
  }

  void cancel(String image) {
    caller.post("/api/v1/images/" + image + "/cancel", "");
  }

  /// The change is committed, and announced to whoever hears.
  void move(String image, Phase phase) {
    announce(image, phase, write(image, phase));
  }

  /// The change is committed, and nobody is told.
  long write(String image, Phase phase) {
    return door.database()
        .sql()
        .fetchSingle(
            """
            update image set phase = ?, change = nextval('image_change')
            where id = ?::uuid returning change
            """,
            phase.name(),
            image)
        .get(0, Long.class);
  }

  void announce(String image, Phase phase, long change) {
    door.part(LiveChannel.class)
        .announce(
            new ImageChanged(
                account,
                new ProjectId(UUID.fromString(project)),
                new ImageId(UUID.fromString(image)),
                change,
                phase,
                Optional.empty()));
  }
}
